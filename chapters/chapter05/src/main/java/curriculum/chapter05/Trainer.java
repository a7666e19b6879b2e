package curriculum.chapter05;

import curriculum.lab.Lesson;
import curriculum.lab.machine.Progress;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Trains autoencoders on batches, with a progress bar. */
final class Trainer {
    private final Lesson lesson;
    private final Random random;

    Trainer(Lesson lesson) {
        this.lesson = lesson;
        random = lesson.random();
    }

    /** Trains an autoencoder and returns it. */
    Autoencoder trained(Autoencoder autoencoder, INDArray images, int batch, int epochs) {
        fit(autoencoder, images, batch, epochs);
        return autoencoder;
    }

    void fit(Autoencoder autoencoder, INDArray images, int batch, int epochs) {
        fit(autoencoder, images, UnaryOperator.identity(), batch, epochs);
    }

    // snippet training
    /** Trains to put out the clean image when given a corrupted one, which is corrupted anew in each epoch. */
    void fit(Autoencoder autoencoder, INDArray images, UnaryOperator<INDArray> corruption, int batch, int epochs) {
        eachBatch(
                images, batch, epochs, clean -> autoencoder.network().fit(corruption.apply(clean), clean), epoch -> {});
    }
    // end snippet

    /** Trains, and returns the error on test images after each epoch. */
    double[] learningCurve(Autoencoder autoencoder, INDArray images, INDArray test, int batch, int epochs) {
        double[] errors = new double[epochs];
        eachBatch(
                images,
                batch,
                epochs,
                clean -> autoencoder.network().fit(clean, clean),
                epoch -> errors[epoch] = autoencoder.mse(test));
        return errors;
    }

    /**
     * Hands over all batches {@code [batch, pixels]} in each epoch; what is left of the images after them is left out.
     *
     * @param after is told the epoch, from 0, when it is over
     */
    void eachBatch(INDArray images, int batch, int epochs, Consumer<INDArray> step, IntConsumer after) {
        // The images of both editions lie in no order: it is enough that their batches take turns in a new one.
        List<Integer> batches =
                IntStream.range(0, images.rows() / batch).boxed().collect(Collectors.toList());
        try (Progress progress = lesson.progress("training", (long) epochs * batches.size())) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(batches, random);
                for (int one : batches) {
                    step.accept(images.get(NDArrayIndex.interval(one * batch, (one + 1) * batch), NDArrayIndex.all()));
                    progress.step();
                }
                after.accept(epoch);
            }
        }
    }
}
