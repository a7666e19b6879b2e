package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.stream.IntStream;
import org.nd4j.evaluation.classification.ROC;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The fifth part of the lesson: what a code, and the error of a reconstruction, are good for. */
final class CodePart {
    private static final int BATCH = 100;
    private static final int DIGITS = 10;
    private static final int TO_CLUSTER = 2_000;
    private static final int USUAL = 6;
    private static final int NARROW = 8;

    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final Images images;

    CodePart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        images = material.small();
    }

    void map() {
        lesson.section("map", "A code of two numbers is a map");
        PrincipalComponents components = PrincipalComponents.fit(images.train());
        Autoencoder flat =
                Networks.stacked(lesson.seed(), Activation.RELU, Activation.SIGMOID, images.pixels(), 128, 64, 2);
        trainer.fit(flat, images.train(), BATCH, 2 * material.smallEpochs());
        INDArray map = flat.encode(images.test());
        INDArray plane = components.transform(images.test(), 2);
        lesson.claim(
                "map.mse", "Error of two numbers, autoencoder", flat.mse(images.test()), real(0, 1), bundled(0, 1));
        lesson.claim(
                "map.pca-mse",
                "Error of two principal components",
                Scores.mse(images.test(), components.reconstruct(images.test(), 2)),
                real(0, 1),
                bundled(0, 1));
        lesson.claim(
                "map.neighbours",
                "Images whose nearest on the map shows the same digit",
                neighbours(map, flat.encode(images.train())),
                real(0, 1),
                bundled(0, 1));
        lesson.claim(
                "map.pca-neighbours",
                "The same on the plane of two principal components",
                neighbours(plane, components.transform(images.train(), 2)),
                real(0, 1),
                bundled(0, 1));
        lesson.figure(
                "map",
                "Test images on the plane of two principal components and on the autoencoder's map; colours are"
                        + " the digits, which neither has seen",
                Figures.maps(plane, map, images.testLabels()));
    }

    private double neighbours(INDArray test, INDArray train) {
        return Distances.nearestNeighbourAccuracy(test, images.testLabels(), train, images.trainLabels());
    }

    void clusters(Autoencoder autoencoder) {
        lesson.section("clusters", "Clusters of codes");
        Images some = material.images().first(1, TO_CLUSTER);
        INDArray codes = autoencoder.encode(some.test());
        double raw = ari(some.test(), some.testLabels());
        double coded = ari(codes, some.testLabels());
        lesson.claim("clusters.pixels-ari", "ARI of k-means on pixels", raw, real(0, 1), bundled(0, 1));
        lesson.claim("clusters.codes-ari", "ARI of k-means on codes", coded, real(0, 1), bundled(0, 1));
    }

    private double ari(INDArray rows, int[] labels) {
        return KMeans.adjustedRandIndex(KMeans.cluster(rows, DIGITS, lesson.random()), labels);
    }

    void anomalies() {
        lesson.section("anomalies", "What it can't rebuild is unusual");
        INDArray usual = Images.labelled(images.train(), images.trainLabels(), USUAL, true);
        Autoencoder narrow =
                Networks.stacked(lesson.seed(), Activation.RELU, Activation.SIGMOID, images.pixels(), 64, NARROW);
        trainer.fit(narrow, usual, usual.rows() / 15, 2 * material.smallEpochs());
        ROC byNetwork = roc(narrow.reconstruct(images.test()));
        ROC byComponents = roc(PrincipalComponents.fit(usual).reconstruct(images.test(), NARROW));
        ROC byMean = roc(images.test().mul(0).addiRowVector(usual.mean(0)));
        lesson.claim(
                "anomaly.auc",
                "AUC of the error after " + NARROW + " numbers, trained on sixes",
                byNetwork.calculateAUC(),
                real(0, 1),
                bundled(0, 1));
        lesson.claim(
                "anomaly.pca-auc",
                "The same with " + NARROW + " principal components of sixes",
                byComponents.calculateAUC(),
                real(0, 1),
                bundled(0, 1));
        lesson.claim(
                "anomaly.mean-auc", "The same with the mean six", byMean.calculateAUC(), real(0, 1), bundled(0, 1));
        lesson.figure(
                "anomalies",
                "Of all other digits, how many are found at each rate of false alarms on sixes",
                Figures.roc(byNetwork.getRocCurve(), byComponents.getRocCurve(), byMean.getRocCurve()));
    }

    // snippet roc
    /** Takes the error of each test image's reconstruction as the sign that it is no six. */
    private ROC roc(INDArray rebuilt) {
        INDArray differences = images.test().sub(rebuilt);
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
