package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.List;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a code is good for. */
final class CodePart {
    private static final int DIGITS = 10;
    private static final int TO_CLUSTER = 2_000;

    private final Lesson lesson;
    private final Sizes sizes;
    private final DigitsData data;
    private final Images images;
    private final INDArray test;

    CodePart(Lesson lesson, Sizes sizes, DigitsData data) {
        this.lesson = lesson;
        this.sizes = sizes;
        this.data = data;
        images = data.small();
        test = images.test();
    }

    /**
     * Two numbers an image: the plane of principal components, and autoencoders' maps.
     *
     * @param planeError error on test images from the plane
     * @param errors the same from the maps
     * @param onPlane share of test images whose nearest on the plane shows the same digit
     * @param onMap the same on the maps
     */
    private record Flat(double planeError, PerSeed errors, double onPlane, PerSeed onMap) {}

    void map() {
        PrincipalComponents components = data.smallComponents();
        List<Autoencoder> maps = PerSeed.models(lesson.seed(), this::flat);
        INDArray plane = components.transform(test, 2); // [test images, 2]
        claim(new Flat(
                Scores.mse(test, components.reconstruct(test, 2)),
                PerSeed.of(maps, one -> one.mse(test)),
                neighbours(plane, components.transform(images.train(), 2)),
                PerSeed.of(maps, one -> neighbours(one.encode(test), one.encode(images.train())))));
        lesson.figure(
                "map",
                "Test images of the digits 0 to 6 on the plane of two principal components and on the autoencoder's"
                        + " map; colours are the digits, which neither has seen",
                AutoencoderFigures.maps(plane, maps.get(0).encode(test), images.testLabels()));
    }

    private Autoencoder flat(long seed) {
        Autoencoder untrained =
                Networks.stacked(seed, Activation.RELU, Activation.SIGMOID, images.pixels(), 128, 64, 2);
        return Training.fit(lesson, untrained, images.train(), sizes.map());
    }

    private void claim(Flat measured) {
        lesson.claim(
                "map.pca-mse",
                "Error of two principal components",
                measured.planeError(),
                real(0.03905, 0.0399),
                bundled(0.027, 0.0276));
        lesson.claim(
                "map.mse",
                "Error of a code of two, mean of 3 seeds",
                measured.errors().mean(),
                real(0.0275, 0.036),
                bundled(0.0235, 0.0305));
        lesson.claim(
                "map.gain",
                "Share of the components' error that it saves, least of 3 seeds",
                1 - measured.errors().most() / measured.planeError(),
                real(0.15, 0.22),
                bundled(-0.08, 0.02));
        lesson.claim(
                "map.pca-neighbours",
                "Images whose nearest on the plane of components shows the same digit",
                measured.onPlane(),
                real(0.349, 0.357),
                bundled(0.1375, 0.1405));
        lesson.claim(
                "map.neighbours",
                "The same on the autoencoder's map",
                measured.onMap().mean(),
                real(0.515, 0.585),
                bundled(0.115, 0.195));
        lesson.claim(
                "map.neighbours-lead",
                "Its lead, least of 3 seeds",
                measured.onMap().least() - measured.onPlane(),
                real(0.135, 0.195),
                bundled(-0.02, 0.035));
    }

    private double neighbours(INDArray these, INDArray known) {
        return Distances.nearestNeighbourAccuracy(these, images.testLabels(), known, images.trainLabels());
    }

    void clusters(List<Autoencoder> autoencoders) {
        Images some = data.images().first(1, TO_CLUSTER);
        double raw = ari(some.test(), some.testLabels());
        PerSeed coded = PerSeed.of(autoencoders, one -> ari(one.encode(some.test()), some.testLabels()));
        lesson.claim("clusters.pixels-ari", "ARI of k-means on pixels", raw, real(0.3, 0.44), bundled(0.01, 0.085));
        lesson.claim(
                "clusters.codes-ari",
                "ARI of k-means on codes of 32, mean of 3 autoencoders",
                coded.mean(),
                real(0.325, 0.465),
                bundled(0.02, 0.08));
        lesson.claim(
                "clusters.gain",
                "Mean difference of the two",
                coded.mean() - raw,
                real(-0.1, 0.12),
                bundled(-0.025, 0.03));
    }

    private double ari(INDArray rows, int[] labels) {
        return Scores.adjustedRandIndex(KMeans.cluster(rows, DIGITS, lesson.random("centres")), labels);
    }
}
