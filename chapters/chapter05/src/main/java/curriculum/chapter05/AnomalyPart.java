package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What an autoencoder can't rebuild is unusual. */
final class AnomalyPart {
    private static final int USUAL = 6;
    private static final int NARROW = 8;
    private static final int STEPS_AN_EPOCH = 15;
    private static final int EPOCHS = 20;

    private final Lesson lesson;
    private final Images images;
    private final INDArray test;

    AnomalyPart(Lesson lesson, DigitsData data) {
        this.lesson = lesson;
        images = data.small();
        test = images.test();
    }

    /**
     * Areas under the ROC curve of what finds digits that are no six.
     *
     * @param network by the errors of autoencoders
     * @param components by that of principal components
     * @param mean by that of the mean six
     */
    private record Areas(PerSeed network, double components, double mean) {}

    void anomalies() {
        INDArray usual = Images.labelled(images.train(), images.trainLabels(), USUAL, true); // [sixes, pixels]
        List<ROC> byNetwork =
                PerSeed.models(lesson.seed(), seed -> roc(narrow(seed, usual).reconstruct(test)));
        ROC byComponents = roc(PrincipalComponents.fit(usual).reconstruct(test, NARROW));
        ROC byMean = roc(test.mul(0).addiRowVector(usual.mean(0)));
        claim(new Areas(PerSeed.of(byNetwork, ROC::calculateAUC), byComponents.calculateAUC(), byMean.calculateAUC()));
        lesson.figure(
                "anomalies",
                "Of all other digits, how many are found at each rate of false alarms on sixes",
                AutoencoderFigures.roc(
                        byNetwork.get(0).getRocCurve(), byComponents.getRocCurve(), byMean.getRocCurve()));
    }

    private Autoencoder narrow(long seed, INDArray usual) {
        Autoencoder untrained =
                Networks.stacked(seed, Activation.RELU, Activation.SIGMOID, images.pixels(), 64, NARROW);
        return Training.fit(lesson, untrained, usual, new Schedule(usual.rows() / STEPS_AN_EPOCH, EPOCHS));
    }

    private void claim(Areas measured) {
        lesson.claim(
                "anomaly.auc",
                "AUC of the error after a code of 8, trained on sixes, mean of 3 seeds",
                measured.network().mean(),
                real(0.92, 0.99),
                bundled(0.765, 0.835));
        lesson.claim(
                "anomaly.pca-auc",
                "The same with 8 principal components of sixes",
                measured.components(),
                real(0.9325, 0.952),
                bundled(0.756, 0.7715));
        lesson.claim(
                "anomaly.mean-auc",
                "The same with the mean six",
                measured.mean(),
                real(0.8175, 0.8345),
                bundled(0.5525, 0.5645));
        lesson.claim(
                "anomaly.mean-lead",
                "The autoencoder's lead over the mean six, least of 3 seeds",
                measured.network().least() - measured.mean(),
                real(0.1, 0.155),
                bundled(0.195, 0.27));
        lesson.claim(
                "anomaly.pca-lead",
                "Its lead over the components, mean of 3 seeds",
                measured.network().mean() - measured.components(),
                real(-0.015, 0.045),
                bundled(0.01, 0.06));
    }

    // snippet roc
    /** Takes the error of each test image's reconstruction as the sign that it is no six. */
    private ROC roc(INDArray rebuilt) {
        INDArray differences = test.sub(rebuilt);
        INDArray errors = differences.muli(differences).mean(true, 1); // [test images, 1]
        int[] unusual = IntStream.of(images.testLabels())
                .map(label -> label == USUAL ? 0 : 1)
                .toArray();
        ROC roc = new ROC(0); // at every threshold
        roc.eval(Nd4j.createFromArray(unusual).castTo(errors.dataType()).reshape(unusual.length, 1), errors);
        return roc;
    }
    // end snippet
}
