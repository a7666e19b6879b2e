package curriculum.chapter09;

/**
 * What more images do to the networks, and what a longer training does.
 *
 * @param few the networks on few images
 * @param all the networks on all images, after as many steps
 * @param longest the test accuracies after the longest training on all images
 */
record Amounts(Comparison few, Comparison all, Trio.Accuracies longest) {

    /** By how much the convolutional network's lead shrinks from few images to all. */
    double closedByData() {
        return few.lead() - all.lead();
    }

    /** By how much it shrinks from the short training on all images to the longest. */
    double closedByTraining() {
        return all.lead() - (longest.cnn() - longest.vit());
    }
}
