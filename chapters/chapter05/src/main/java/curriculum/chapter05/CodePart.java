package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The sixth part of the lesson: what a code, and the error of a reconstruction, are good for. */
final class CodePart {
    private static final int DIGITS = 10;
    private static final int TO_CLUSTER = 2_000;
    private static final int USUAL = 6;
    private static final int NARROW = 8;
    private static final int STEPS_AN_EPOCH = 15;
    private static final int EPOCHS = 20;

    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final Images images;
    private final INDArray test;

    CodePart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        images = material.small();
        test = images.test();
    }

    private Autoencoder train(long seed, INDArray train, int batch, int epochs, int... widths) {
        Autoencoder autoencoder = Networks.stacked(seed, Activation.RELU, Activation.SIGMOID, widths);
        trainer.fit(autoencoder, train, batch, epochs);
        return autoencoder;
    }

    void map() {
        lesson.section("map", "A code of two numbers is a map");
        PrincipalComponents components = material.smallComponents();
        List<Autoencoder> flat = Trials.perSeed(
                lesson.seed(),
                seed -> train(
                        seed,
                        images.train(),
                        material.smallBatch(),
                        2 * material.smallEpochs(),
                        images.pixels(),
                        128,
                        64,
                        2));
        INDArray plane = components.transform(test, 2); // [test images, 2]
        double planeError = Scores.mse(test, components.reconstruct(test, 2));
        double onPlane = neighbours(plane, components.transform(images.train(), 2));
        Trials errors = Trials.of(flat, one -> one.mse(test));
        Trials onMap = Trials.of(flat, one -> neighbours(one.encode(test), one.encode(images.train())));
        lesson.claim(
                "map.pca-mse",
                "Error of two principal components",
                planeError,
                real(0.03905, 0.0399),
                bundled(0.027, 0.0276));
        lesson.claim(
                "map.mse",
                "Error of a code of two, mean of 3 seeds",
                errors.mean(),
                real(0.0275, 0.036),
                bundled(0.0235, 0.0305));
        lesson.claim(
                "map.gain",
                "Share of the components' error that it saves, least of 3 seeds",
                1 - errors.most() / planeError,
                real(0.15, 0.22),
                bundled(-0.045, 0.03));
        lesson.claim(
                "map.pca-neighbours",
                "Images whose nearest on the plane of components shows the same digit",
                onPlane,
                real(0.349, 0.357),
                bundled(0.1375, 0.1405));
        lesson.claim(
                "map.neighbours",
                "The same on the autoencoder's map",
                onMap.mean(),
                real(0.515, 0.585),
                bundled(0.115, 0.195));
        lesson.claim(
                "map.neighbours-lead",
                "Its lead, least of 3 seeds",
                onMap.least() - onPlane,
                real(0.135, 0.195),
                bundled(-0.02, 0.035));
        lesson.figure(
                "map",
                "Test images of the digits 0 to 6 on the plane of two principal components and on the autoencoder's"
                        + " map; colours are the digits, which neither has seen",
                Figures.maps(plane, flat.get(0).encode(test), images.testLabels()));
    }

    private double neighbours(INDArray these, INDArray known) {
        return Distances.nearestNeighbourAccuracy(these, images.testLabels(), known, images.trainLabels());
    }

    void clusters(List<Autoencoder> autoencoders) {
        lesson.section("clusters", "Clusters of codes");
        Images some = material.images().first(1, TO_CLUSTER);
        double raw = ari(some.test(), some.testLabels());
        Trials coded = Trials.of(autoencoders, one -> ari(one.encode(some.test()), some.testLabels()));
        lesson.claim("clusters.pixels-ari", "ARI of k-means on pixels", raw, real(0.33, 0.4), bundled(0.01, 0.085));
        lesson.claim(
                "clusters.codes-ari",
                "ARI of k-means on codes of 32, mean of 3 autoencoders",
                coded.mean(),
                real(0.325, 0.465),
                bundled(0.015, 0.085));
        lesson.claim(
                "clusters.gain",
                "Mean difference of the two",
                coded.mean() - raw,
                real(-0.03, 0.09),
                bundled(-0.025, 0.03));
    }

    private double ari(INDArray rows, int[] labels) {
        return KMeans.adjustedRandIndex(KMeans.cluster(rows, DIGITS, lesson.random()), labels);
    }

    void anomalies() {
        lesson.section("anomalies", "What it can't rebuild is unusual");
        INDArray usual = Images.labelled(images.train(), images.trainLabels(), USUAL, true); // [sixes, pixels]
        List<ROC> byNetwork = Trials.perSeed(
                lesson.seed(),
                seed -> roc(train(seed, usual, usual.rows() / STEPS_AN_EPOCH, EPOCHS, images.pixels(), 64, NARROW)
                        .reconstruct(test)));
        ROC byComponents = roc(PrincipalComponents.fit(usual).reconstruct(test, NARROW));
        ROC byMean = roc(test.mul(0).addiRowVector(usual.mean(0)));
        Trials areas = Trials.of(byNetwork, ROC::calculateAUC);
        lesson.claim(
                "anomaly.auc",
                "AUC of the error after a code of 8, trained on sixes, mean of 3 seeds",
                areas.mean(),
                real(0.92, 0.99),
                bundled(0.765, 0.835));
        lesson.claim(
                "anomaly.pca-auc",
                "The same with 8 principal components of sixes",
                byComponents.calculateAUC(),
                real(0.9325, 0.952),
                bundled(0.756, 0.7715));
        lesson.claim(
                "anomaly.mean-auc",
                "The same with the mean six",
                byMean.calculateAUC(),
                real(0.8175, 0.8345),
                bundled(0.5525, 0.5645));
        lesson.claim(
                "anomaly.mean-lead",
                "The autoencoder's lead over the mean six, least of 3 seeds",
                areas.least() - byMean.calculateAUC(),
                real(0.1, 0.155),
                bundled(0.195, 0.27));
        lesson.claim(
                "anomaly.pca-lead",
                "Its lead over the components, mean of 3 seeds",
                areas.mean() - byComponents.calculateAUC(),
                real(-0.015, 0.045),
                bundled(0.01, 0.06));
        lesson.figure(
                "anomalies",
                "Of all other digits, how many are found at each rate of false alarms on sixes",
                Figures.roc(byNetwork.get(0).getRocCurve(), byComponents.getRocCurve(), byMean.getRocCurve()));
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
