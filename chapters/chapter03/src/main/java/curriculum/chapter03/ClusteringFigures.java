package curriculum.chapter03;

import curriculum.chapter03.ComparisonPart.Panel;
import curriculum.chapter03.HowManyPart.Curves;
import curriculum.chapter03.KMeans.Options;
import curriculum.datasets.ClassificationData;
import curriculum.datasets.Iris;
import curriculum.lab.figure.BarChart;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The lesson's figures. */
final class ClusteringFigures {
    private static final int PETAL_LENGTH = 2;
    private static final int PETAL_WIDTH = 3;

    private ClusteringFigures() {}

    /** The ways of centroids that begin in one blob, and how the inertia of some runs falls. */
    static Figure lloyd(ClassificationData blobs, List<KMeans.Result> runs) {
        double[][] points = blobs.features();
        int groups = blobs.classes().size();
        double[][] seeds = new double[groups][];
        Arrays.setAll(seeds, j -> points[j * groups]); // the blobs take turns, so all are in the first one
        int k = seeds.length;
        KMeans.Result end = KMeans.fitFrom(points, seeds, Options.of(k).withTolerance(0));
        int iterations = end.inertiaPerIteration().length - 1;
        double[][][] ways = new double[k][2][iterations + 1];
        for (int i = 0; i <= iterations; i++) {
            double[][] centroids = i == 0
                    ? seeds
                    : KMeans.fitFrom(
                                    points,
                                    seeds,
                                    Options.of(k).withTolerance(0).withMaxIterations(i))
                            .centroids();
            for (int j = 0; j < k; j++) {
                ways[j][0][i] = centroids[j][0];
                ways[j][1][i] = centroids[j][1];
            }
        }
        Chart left = Chart.titled("The way of the centroids").xAxis("x").yAxis("y");
        addCloud(left, "points", points, i -> true);
        for (int j = 0; j < k; j++) {
            left.line("centroid " + (j + 1), ways[j][0], ways[j][1]);
        }
        Chart right = Chart.titled("Inertia").xAxis("iteration").yAxis("inertia");
        for (int run = 0; run < runs.size(); run++) {
            double[] inertia = runs.get(run).inertiaPerIteration();
            right.line("start " + (run + 1), steps(0, inertia.length), inertia);
        }
        return Panels.of(left, right);
    }

    static Figure starts(double[] inertias, double best) {
        return BarChart.histogram(
                        "Inertia of 100 starts",
                        Arrays.stream(inertias)
                                .map(value -> 100 * (value / best - 1))
                                .toArray(),
                        16)
                .xAxis("percent above the best start")
                .yAxis("starts");
    }

    static Figure iris(Flowers flowers, int[] clusters) {
        Chart species = Chart.titled("By species").xAxis("petal length (cm)").yAxis("petal width (cm)");
        Chart found = Chart.titled("By cluster").xAxis("petal length (cm)").yAxis("petal width (cm)");
        for (int group = 0; group < Iris.CLASSES.size(); group++) {
            int label = group;
            IntPredicate ofSpecies = i -> flowers.species()[i] == label;
            IntPredicate ofCluster = i -> clusters[i] == label;
            species.points(
                    Iris.CLASSES.get(group),
                    column(flowers.points(), PETAL_LENGTH, ofSpecies),
                    column(flowers.points(), PETAL_WIDTH, ofSpecies));
            found.points(
                    "cluster " + (group + 1),
                    column(flowers.points(), PETAL_LENGTH, ofCluster),
                    column(flowers.points(), PETAL_WIDTH, ofCluster));
        }
        return Panels.of(species, found);
    }

    static Figure howMany(Curves blobs, Curves iris) {
        int most = blobs.inertias().length;
        return Panels.of(
                Chart.titled("Elbow")
                        .xAxis("clusters")
                        .yAxis("inertia / inertia of one cluster")
                        .line("four blobs", steps(1, most), shares(blobs.inertias()))
                        .line("iris", steps(1, most), shares(iris.inertias())),
                Chart.titled("Silhouette")
                        .xAxis("clusters")
                        .yAxis("mean silhouette")
                        .yRange(0, 1)
                        .line("four blobs", steps(2, most - 1), blobs.silhouettes())
                        .line("iris", steps(2, most - 1), iris.silhouettes()));
    }

    private static double[] shares(double[] inertias) {
        return Arrays.stream(inertias).map(value -> value / inertias[0]).toArray();
    }

    static Figure dendrograms(MergeTree ward, MergeTree single) {
        return Panels.inRowsOf(1, Dendrogram.of("Ward", ward, 3), Dendrogram.of("Single linkage", single, 3))
                .withPanelWidth(760);
    }

    static Figure density(double[][] points, Dbscan.Result result, double eps) {
        Chart chart = Chart.titled("Core, border and noise").xAxis("x").yAxis("y");
        for (int cluster = 0; cluster < result.clusters(); cluster++) {
            int label = cluster;
            addCloud(
                    chart,
                    "core, cluster " + (cluster + 1),
                    points,
                    i -> result.core()[i] && result.labels()[i] == label);
        }
        addCloud(chart, "border", points, result::isBorder);
        addCloud(chart, "noise", points, i -> result.labels()[i] == Dbscan.NOISE);
        double[][] circle = new double[2][61];
        Arrays.setAll(circle[0], i -> points[0][0] + eps * Math.cos(i * Math.PI / 30));
        Arrays.setAll(circle[1], i -> points[0][1] + eps * Math.sin(i * Math.PI / 30));
        return chart.dashed("eps", circle[0], circle[1]);
    }

    static Figure kDistances(double[] noisy, double[] clean, double knee) {
        return Chart.titled("Distance to the fourth nearest point")
                .xAxis("points, from the densest to the thinnest")
                .yAxis("distance")
                .line("moons with noise", steps(0, noisy.length), noisy)
                .line("moons alone", steps(0, clean.length), clean)
                .dashed("eps at the knee", new double[] {0, noisy.length}, new double[] {knee, knee});
    }

    static Figure comparison(List<Panel> panels) {
        Figure[] charts = panels.stream()
                .map(panel -> {
                    Chart chart = Chart.titled(panel.title()).shapesOnly();
                    int clusters = Arrays.stream(panel.labels()).max().orElseThrow() + 1;
                    for (int cluster = 0; cluster < clusters; cluster++) {
                        int label = cluster;
                        addCloud(chart, "cluster " + cluster, panel.points(), i -> panel.labels()[i] == label);
                    }
                    addCloud(chart, "noise", panel.points(), i -> panel.labels()[i] == Dbscan.NOISE);
                    return chart;
                })
                .toArray(Figure[]::new);
        return Panels.inRowsOf(4, charts).withPanelWidth(220);
    }

    private static void addCloud(Chart chart, String name, double[][] points, IntPredicate which) {
        double[] x = column(points, 0, which);
        if (x.length > 0) {
            chart.points(name, x, column(points, 1, which));
        }
    }

    private static double[] column(double[][] points, int column, IntPredicate which) {
        return IntStream.range(0, points.length)
                .filter(which)
                .mapToDouble(i -> points[i][column])
                .toArray();
    }

    private static double[] steps(int first, int count) {
        return IntStream.range(first, first + count).mapToDouble(i -> i).toArray();
    }
}
