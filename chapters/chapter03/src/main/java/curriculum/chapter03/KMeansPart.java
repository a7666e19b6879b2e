package curriculum.chapter03;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.chapter03.KMeans.Options;
import curriculum.datasets.Blobs;
import curriculum.datasets.ClassificationData;
import curriculum.datasets.DataSource;
import curriculum.datasets.Moons;
import curriculum.datasets.OptDigits;
import curriculum.datasets.SegmentDigits;
import curriculum.lab.Lesson;
import curriculum.lab.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The first part of the lesson: what near means, and k-means. */
final class KMeansPart {
    private static final int STARTS = 100;
    private static final int GROUPS = 4;

    private final Lesson lesson;
    private final Flowers flowers;

    KMeansPart(Lesson lesson, Flowers flowers) {
        this.lesson = lesson;
        this.flowers = flowers;
    }

    void distance() {
        lesson.section("distance", "What is near? Distance and scale");
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
        lesson.section("k-means", "k-means: assign, move, repeat");
        ClassificationData blobs = Blobs.generate(lesson.seed(), 400, GROUPS, 1);
        Options options = Options.of(GROUPS).withSeed(lesson.seed());
        lesson.claim(
                "kmeans.blobs.ari",
                "ARI of k-means on four round blobs",
                ClusterScores.adjustedRandIndex(
                        blobs.labels(), KMeans.fit(blobs.features(), options).labels()),
                both(0.98, 1));

        ClassificationData moons = Moons.generate(lesson.seed(), 300, 0.05);
        List<KMeans.Result> runs = new ArrayList<>(singleStarts(blobs.features(), GROUPS, 20));
        runs.addAll(singleStarts(moons.features(), GROUPS, 20));
        runs.addAll(singleStarts(flowers.points(), 3, 20));
        lesson.claim("kmeans.rises", "Iterations in which the inertia rose", rises(runs), both(0, 0));
        lesson.claim("kmeans.iterations", "of so many in 60 starts on three sets", iterations(runs), both(300, 700));

        double[][] far = {{0, 0}, {900, 900}, {900, -900}, {-900, 900}};
        KMeans.Result filled = KMeans.fitFrom(blobs.features(), far, options);
        lesson.claim(
                "kmeans.smallest",
                "Smallest cluster when three seeds lie far off",
                Arrays.stream(filled.sizes()).min().orElseThrow(),
                both(1, 101));
        lesson.figure(
                "lloyd",
                "Left: the way of each centroid, from three neighbours in one blob to the centre of its own. Right: the"
                        + " inertia after each iteration, from four seedings",
                ClusteringFigures.lloyd(Blobs.generate(lesson.seed(), 300, 3, 1), runs.subList(0, 4)));
    }

    void starts() {
        lesson.section("starts", "Many starts");
        ClassificationData digits = lesson.data(new DataSource<>(
                "optdigits", () -> SegmentDigits.generate(lesson.seed(), 1000, 0.6, 2), OptDigits::read));
        List<KMeans.Result> runs = singleStarts(digits.features(), 10, STARTS);
        double[] inertias = runs.stream().mapToDouble(KMeans.Result::inertia).toArray();
        KMeans.Result best = best(runs);
        double ari = ClusterScores.adjustedRandIndex(digits.labels(), best.labels());
        double nmi = ClusterScores.normalisedMutualInformation(digits.labels(), best.labels());
        double[] aris = runs.stream()
                .mapToDouble(run -> ClusterScores.adjustedRandIndex(digits.labels(), run.labels()))
                .toArray();
        lesson.claim(
                "kmeans.optdigits.inertia",
                "Inertia of the best of 100 starts",
                best.inertia(),
                real(1165100, 1165250));
        lesson.claim("kmeans.optdigits.ari", "Its ARI with the true digits", ari, real(0.66, 0.68));
        lesson.claim("kmeans.optdigits.nmi", "Its NMI", nmi, real(0.735, 0.755));
        lesson.claim("kmeans.segments.ari", "ARI of the best of 100 starts", ari, bundled(0.88, 0.97));
        lesson.claim("kmeans.segments.nmi", "Its NMI", nmi, bundled(0.9, 0.98));
        lesson.claim(
                "kmeans.digits.share-best",
                "Share of the starts that end within 0.1 % of the best",
                shareNear(inertias, best.inertia()),
                real(0.08, 0.35),
                bundled(0.03, 0.3));
        lesson.claim(
                "kmeans.digits.worst",
                "Inertia of the worst start over the best",
                Arrays.stream(inertias).max().orElseThrow() / best.inertia(),
                real(1.06, 1.12),
                bundled(1.1, 1.35));
        lesson.claim(
                "kmeans.digits.lowest-ari",
                "Lowest ARI of a start",
                Arrays.stream(aris).min().orElseThrow(),
                real(0.4, 0.58),
                bundled(0.5, 0.7));
        lesson.claim(
                "kmeans.digits.highest-ari",
                "Highest ARI of a start",
                Arrays.stream(aris).max().orElseThrow(),
                real(0.71, 0.76),
                bundled(0.88, 0.97));
        lesson.claim("kmeans.digits.rises", "Iterations in which the inertia rose", rises(runs), both(0, 0));
        lesson.claim(
                "kmeans.digits.iterations",
                "of so many in 100 starts",
                iterations(runs),
                real(1800, 2300),
                bundled(1000, 1450));
        seeding();
        lesson.figure(
                "starts",
                "Where 100 starts end: by how many percent the inertia is above the best one",
                ClusteringFigures.starts(inertias, best.inertia()));
        lesson.figure("centroids", "The ten centroids, drawn as images", new DigitImages(best.centroids()));
    }

    /** Ten small blobs, far apart: whoever seeds one of them twice has to leave another one out. */
    private void seeding() {
        double[][] blobs = Blobs.generate(lesson.seed(), 500, 10, 0.25).features();
        Random random = lesson.random();
        List<KMeans.Result> plain = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            double[][] drawn = random.ints(0, blobs.length)
                    .distinct()
                    .limit(10)
                    .mapToObj(i -> blobs[i])
                    .toArray(double[][]::new);
            plain.add(KMeans.fitFrom(blobs, drawn, Options.of(10).withTolerance(0)));
        }
        List<KMeans.Result> plusPlus = singleStarts(blobs, 10, STARTS);
        double best = Math.min(best(plain).inertia(), best(plusPlus).inertia());
        lesson.claim(
                "seeding.random",
                "Share of starts that find ten small blobs, random seeds",
                shareNear(plain.stream().mapToDouble(KMeans.Result::inertia).toArray(), best),
                both(0, 0.15));
        lesson.claim(
                "seeding.plus-plus",
                "The same, seeds by k-means++",
                shareNear(plusPlus.stream().mapToDouble(KMeans.Result::inertia).toArray(), best),
                both(0.5, 0.92));
    }

    /** Each start by itself and to the very end, to see what becomes of it. */
    private List<KMeans.Result> singleStarts(double[][] points, int clusters, int starts) {
        List<KMeans.Result> runs = new ArrayList<>();
        try (Progress progress = lesson.progress("k-means", starts)) {
            for (int start = 0; start < starts; start++) {
                Options options = Options.of(clusters).withStarts(1).withTolerance(0);
                runs.add(KMeans.fit(points, options.withSeed(lesson.seed() + start)));
                progress.step();
            }
        }
        return runs;
    }

    private static KMeans.Result best(List<KMeans.Result> runs) {
        return runs.stream()
                .min((a, b) -> Double.compare(a.inertia(), b.inertia()))
                .orElseThrow();
    }

    private static double shareNear(double[] inertias, double best) {
        return Arrays.stream(inertias).filter(value -> value < 1.001 * best).count() / (double) inertias.length;
    }

    // snippet rises
    /** In how many iterations of all runs the inertia rose by more than the rounding of a sum. */
    private static int rises(List<KMeans.Result> runs) {
        int rises = 0;
        for (KMeans.Result run : runs) {
            double[] inertia = run.inertiaPerIteration();
            for (int i = 1; i < inertia.length; i++) {
                rises += inertia[i] > inertia[i - 1] * (1 + 1e-12) ? 1 : 0;
            }
        }
        return rises;
    }
    // end snippet

    private static int iterations(List<KMeans.Result> runs) {
        return runs.stream()
                .mapToInt(run -> run.inertiaPerIteration().length - 1)
                .sum();
    }
}
