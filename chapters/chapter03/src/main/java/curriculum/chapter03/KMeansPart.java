package curriculum.chapter03;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.chapter03.KMeans.Options;
import curriculum.datasets.ClassificationData;
import curriculum.datasets.generated.Blobs;
import curriculum.datasets.generated.Moons;
import curriculum.lab.Lesson;
import java.util.Arrays;

/** The first part of the lesson: what near means, and k-means. */
final class KMeansPart {
    private static final int GROUPS = 4;

    private final Lesson lesson;
    private final Flowers flowers;

    KMeansPart(Lesson lesson, Flowers flowers) {
        this.lesson = lesson;
        this.flowers = flowers;
    }

    void distance() {
        lesson.note(
                "distance",
                "Task: put %d flowers into groups of which nobody has told us any. All that we have are %d lengths of"
                        + " each. Near flowers belong together; so first we must say what near means.",
                flowers.data().rows(),
                flowers.data().columns().size());
        lesson.note(
                "which-iris",
                "The flowers are real ones: the bundled edition reads the table inside Deeplearning4j's jar, the real"
                        + " edition the published file, and the two differ in two flowers. The shapes of points are"
                        + " generated in both.");
        lesson.claim("iris.rows", "Flowers", flowers.data().rows(), both(150, 150));
        lesson.claim(
                "iris.differs",
                "Flowers that differ from Fisher's table of 1936",
                flowers.differencesFromFisher(),
                real(0, 0),
                bundled(2, 2));
        double[] variances = Points.variance(flowers.points());
        lesson.claim(
                "scale.petal-length",
                "Share of the petal length in all squared distances",
                variances[2] / Arrays.stream(variances).sum(),
                both(0.67, 0.69));
        int[] nearest = nearestOther(flowers.points());
        int[] nearestScaled = nearestOther(Points.standardised(flowers.points()));
        double changed = 0;
        for (int i = 0; i < nearest.length; i++) {
            changed += nearest[i] == nearestScaled[i] ? 0 : 1;
        }
        lesson.claim(
                "scale.other-nearest",
                "Share of flowers whose nearest one changes by standardising",
                changed / nearest.length,
                both(0.37, 0.42));
    }

    private static int[] nearestOther(double[][] points) {
        int[] nearest = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < points.length; j++) {
                double distance = Points.squaredDistance(points[i], points[j]);
                if (j != i && distance < least) {
                    least = distance;
                    nearest[i] = j;
                }
            }
        }
        return nearest;
    }

    void iteration() {
        ClassificationData blobs = Blobs.generate(lesson.seed(), 400, GROUPS, 1);
        Options options = Options.of(GROUPS).withSeed(lesson.seed());
        lesson.claim(
                "kmeans.blobs.ari",
                "ARI of k-means on four round blobs",
                ClusterScores.adjustedRandIndex(
                        blobs.labels(), KMeans.fit(blobs.features(), options).labels()),
                both(0.98, 1));

        ClassificationData moons = Moons.generate(lesson.seed(), 300, 0.05);
        Runs runs = Runs.of(lesson, blobs.features(), GROUPS, 20)
                .and(Runs.of(lesson, moons.features(), GROUPS, 20))
                .and(Runs.of(lesson, flowers.points(), 3, 20));
        lesson.claim("kmeans.rises", "Iterations in which the inertia rose", runs.rises(), both(0, 0));
        lesson.claim("kmeans.iterations", "of so many in 60 starts on three sets", runs.iterations(), both(300, 700));

        double[][] far = {{0, 0}, {900, 900}, {900, -900}, {-900, 900}};
        KMeans.Result filled = KMeans.fitFrom(blobs.features(), far, options);
        lesson.claim(
                "kmeans.smallest",
                "Smallest cluster when three seeds lie far off",
                Arrays.stream(filled.sizes()).min().orElseThrow(),
                both(1, 101));
        lesson.figure(
                "lloyd",
                "Left: the way of each centroid from seeds that all lie in one blob. Right: the inertia after each"
                        + " iteration, from four other seedings",
                ClusteringFigures.lloyd(
                        Blobs.generate(lesson.seed(), 300, 3, 1), runs.all().subList(0, 4)));
    }
}
