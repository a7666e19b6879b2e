package curriculum.chapter03;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.published;

import curriculum.chapter03.KMeans.Options;
import curriculum.datasets.Iris;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The second part of the lesson: how good clusters are, and what scaling does to them. */
final class JudgementPart {
    private static final int RANDOM_LABELLINGS = 500;

    // The best clusters of the standardised flowers are found by about one start in eight.
    private static final int STARTS = 100;

    private final Lesson lesson;
    private final Flowers flowers;
    private final int[] species;

    JudgementPart(Lesson lesson, Flowers flowers) {
        this.lesson = lesson;
        this.flowers = flowers;
        this.species = flowers.species();
    }

    private KMeans.Result kMeans(double[][] points) {
        Options options = Options.of(3).withStarts(STARTS).withTolerance(0);
        return KMeans.fit(points, options.withSeed(lesson.seed()));
    }

    void withAndWithoutLabels() {
        KMeans.Result result = kMeans(flowers.points());
        lesson.claim(
                "kmeans.iris.inertia",
                "Inertia of three clusters, in cm²",
                result.inertia(),
                published("78.8514"),
                bundled(78.9407, 78.9409));
        lesson.claim(
                "kmeans.iris-library.inertia",
                "The same for the irises in Deeplearning4j's jar",
                kMeans(flowers.inLibrary().features()).inertia(),
                both(78.9407, 78.9409));
        double ari = ClusterScores.adjustedRandIndex(species, result.labels());
        lesson.claim("kmeans.iris.ari", "ARI with the species", ari, both(0.7301, 0.7303));
        lesson.claim(
                "kmeans.iris.nmi",
                "NMI with the species",
                ClusterScores.normalisedMutualInformation(species, result.labels()),
                both(0.7581, 0.7583));
        lesson.claim(
                "kmeans.iris.homogeneity",
                "Homogeneity: one species in each cluster?",
                ClusterScores.homogeneity(species, result.labels()),
                both(0.751, 0.752));
        lesson.claim(
                "kmeans.iris.completeness",
                "Completeness: one cluster for each species?",
                ClusterScores.completeness(species, result.labels()),
                both(0.764, 0.766));
        int[] sizes = Arrays.stream(result.sizes()).sorted().toArray();
        lesson.claim("kmeans.iris.size.1", "Flowers in the largest cluster", sizes[2], both(62, 62));
        lesson.claim("kmeans.iris.size.2", "in the second", sizes[1], both(50, 50));
        lesson.claim("kmeans.iris.size.3", "in the third", sizes[0], both(38, 38));
        lesson.claim(
                "kmeans.iris.silhouette",
                "Silhouette, which needs no species",
                ClusterScores.silhouette(flowers.points(), result.labels()),
                published("0.5528"),
                bundled(0.5525, 0.5527));
        int[] labels = byPetalLength(result);
        lesson.table("contingency", "Species and clusters", contingency(labels));
        lesson.figure(
                "iris",
                "The petals by species and by cluster: k-means draws its border where the two species overlap",
                ClusteringFigures.iris(flowers, labels));
        baselines();
    }

    /** The labels with the clusters numbered by the length of their petals, as the species are. */
    private static int[] byPetalLength(KMeans.Result result) {
        double[] lengths = Arrays.stream(result.centroids())
                .mapToDouble(centroid -> centroid[2])
                .toArray();
        return Arrays.stream(result.labels())
                .map(label -> (int) Arrays.stream(lengths)
                        .filter(length -> length < lengths[label])
                        .count())
                .toArray();
    }

    private Table contingency(int[] labels) {
        Table table = Table.of("species", "cluster 1", "cluster 2", "cluster 3");
        int[][] counts = Contingency.of(species, labels).counts();
        for (int i = 0; i < counts.length; i++) {
            table.row(Iris.CLASSES.get(i), counts[i][0], counts[i][1], counts[i][2]);
        }
        return table;
    }

    /** What labels score that know nothing. */
    private void baselines() {
        lesson.claim("random.ari", "Mean ARI of 500 random labellings", random(3, true), both(-0.003, 0.003));
        lesson.claim("random.nmi.3", "Mean NMI of random labellings, 3 clusters", random(3, false), both(0.008, 0.018));
        lesson.claim(
                "random.nmi.50", "Mean NMI of random labellings, 50 clusters", random(50, false), both(0.15, 0.17));
        int[] alone = IntStream.range(0, species.length).toArray();
        lesson.claim(
                "alone.homogeneity",
                "Homogeneity if each flower is a cluster",
                ClusterScores.homogeneity(species, alone),
                both(1 - 1e-9, 1 + 1e-9));
        lesson.claim("alone.ari", "ARI of that", ClusterScores.adjustedRandIndex(species, alone), both(0, 0));
    }

    private double random(int clusters, boolean ari) {
        Random random = lesson.random();
        double sum = 0;
        for (int i = 0; i < RANDOM_LABELLINGS; i++) {
            int[] labels = random.ints(species.length, 0, clusters).toArray();
            sum += ari
                    ? ClusterScores.adjustedRandIndex(species, labels)
                    : ClusterScores.normalisedMutualInformation(species, labels);
        }
        return sum / RANDOM_LABELLINGS;
    }

    void scale() {
        KMeans.Result standardised = kMeans(Points.standardised(flowers.points()));
        lesson.claim(
                "kmeans.iris-standardised.inertia",
                "Inertia of the standardised flowers",
                standardised.inertia(),
                published("139.8205"),
                bundled(140.9657, 140.9659));
        lesson.claim(
                "kmeans.iris-standardised.ari",
                "ARI of the standardised flowers",
                ClusterScores.adjustedRandIndex(species, standardised.labels()),
                both(0.6200, 0.6202));
        lesson.claim(
                "scale.sepal-width-mm.ari", "ARI with the sepal width in mm", ariInMillimetres(1), both(0.17, 0.2));
        lesson.claim(
                "scale.petal-width-mm.ari", "ARI with the petal width in mm", ariInMillimetres(3), both(0.868, 0.8682));
    }

    private double ariInMillimetres(int column) {
        double[][] points = Arrays.stream(flowers.points())
                .map(double[]::clone)
                .peek(point -> point[column] *= 10)
                .toArray(double[][]::new);
        return ClusterScores.adjustedRandIndex(species, kMeans(points).labels());
    }
}
