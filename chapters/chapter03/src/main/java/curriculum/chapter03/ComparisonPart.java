package curriculum.chapter03;

import static curriculum.lab.Band.both;

import curriculum.chapter03.Contest.Method;
import curriculum.chapter03.Contest.Shape;
import curriculum.datasets.ClassificationData;
import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The last part of the lesson: each method on each shape. */
final class ComparisonPart {
    private static final int SAMPLES = 5;

    /** Expected mean ARI, {@code [shapes][methods]}, both in their order. */
    private static final Band[][] EXPECTED = {
        {both(0.8, 0.95), both(0.68, 0.9), both(-0.01, 0.05), both(0.45, 0.75)},
        {both(0.2, 0.4), both(0.25, 0.5), both(0.99, 1), both(0.99, 1)},
        {both(-0.01, 0.01), both(-0.01, 0.02), both(0.99, 1), both(0.99, 1)},
        {both(0.3, 0.42), both(0.33, 0.7), both(0.97, 1), both(0.98, 1)}
    };

    private final Lesson lesson;

    ComparisonPart(Lesson lesson) {
        this.lesson = lesson;
    }

    /** One panel of the figure: points, and the labels that a method gave them. */
    record Panel(String title, double[][] points, int[] labels) {}

    void winsAndFails() {
        lesson.note(
                "comparison",
                "Each method is told the true number of groups, and DBSCAN the eps that hindsight finds best. Means of"
                        + " %d samples of each shape.",
                SAMPLES);
        double[][][] aris = new double[Shape.values().length][Method.values().length][];
        List<Panel> panels = new ArrayList<>();
        Table table = Table.of("shape", "k-means", "Ward", "single", "DBSCAN");
        for (Shape shape : Shape.values()) {
            List<ClassificationData> samples = IntStream.range(0, SAMPLES)
                    .mapToObj(sample -> shape.generate(lesson.seed() + sample))
                    .toList();
            double[] means = new double[Method.values().length];
            for (Method method : Method.values()) {
                List<int[]> labels = samples.stream().map(method::labels).toList();
                double[] scores = new double[SAMPLES];
                Arrays.setAll(
                        scores,
                        i -> ClusterScores.adjustedRandIndex(samples.get(i).labels(), labels.get(i)));
                aris[shape.ordinal()][method.ordinal()] = scores;
                means[method.ordinal()] = Arrays.stream(scores).average().orElseThrow();
                panels.add(new Panel(
                        String.format(Locale.ROOT, "%s %.2f", method.title(), Math.round(100 * scores[0]) / 100.0),
                        samples.get(0).features(),
                        labels.get(0)));
                lesson.claim(
                        method.id() + "." + shape.id() + (method == Method.DBSCAN ? ".best-ari" : ".ari"),
                        "Mean ARI on " + shape.id() + ", " + method.title(),
                        means[method.ordinal()],
                        EXPECTED[shape.ordinal()][method.ordinal()]);
            }
            table.row(shape.id(), means[0], means[1], means[2], means[3]);
        }
        lesson.table("comparison", "Mean ARI", table);
        difference(aris, Shape.TOUCHING, Method.KMEANS, Method.DBSCAN, both(0.05, 0.5));
        difference(aris, Shape.MOONS, Method.DBSCAN, Method.KMEANS, both(0.6, 0.85));
        difference(aris, Shape.RINGS, Method.SINGLE, Method.WARD, both(0.95, 1.02));
        difference(aris, Shape.UNEQUAL, Method.DBSCAN, Method.KMEANS, both(0.5, 0.72));
        lesson.figure(
                "comparison",
                "Four methods on four shapes, with the ARI: no method wins everywhere",
                ClusteringFigures.comparison(panels));
        silhouettes();
    }

    /** Claims by how much one method beats another on the sample where it does so least. */
    private void difference(double[][][] aris, Shape shape, Method winner, Method loser, Band band) {
        double[] better = aris[shape.ordinal()][winner.ordinal()];
        double[] worse = aris[shape.ordinal()][loser.ordinal()];
        double least = IntStream.range(0, SAMPLES)
                .mapToDouble(i -> better[i] - worse[i])
                .min()
                .orElseThrow();
        lesson.claim(
                "wins." + shape.id(),
                "Least lead of " + winner.title() + " over " + loser.title() + ", " + shape.id(),
                least,
                band);
    }

    /** A score without labels has a shape in mind too. */
    private void silhouettes() {
        ClassificationData moons = Shape.MOONS.generate(lesson.seed());
        lesson.claim(
                "silhouette.moons.truth",
                "Silhouette of the true moons",
                ClusterScores.silhouette(moons.features(), moons.labels()),
                both(0.31, 0.35));
        lesson.claim(
                "silhouette.moons.kmeans",
                "Silhouette of the halves that k-means makes",
                ClusterScores.silhouette(moons.features(), Method.KMEANS.labels(moons)),
                both(0.47, 0.51));
    }
}
