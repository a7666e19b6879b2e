package curriculum.chapter03;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.chapter03.KMeans.Options;
import curriculum.datasets.ClassificationData;
import curriculum.datasets.DataSource;
import curriculum.datasets.Generator;
import curriculum.datasets.OptDigits;
import curriculum.datasets.generated.Blobs;
import curriculum.datasets.generated.SegmentDigits;
import curriculum.lab.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The part of the lesson on where k-means ends: it depends on where it starts. */
final class StartsPart {
    private static final int STARTS = 100;

    private final Lesson lesson;

    StartsPart(Lesson lesson) {
        this.lesson = lesson;
    }

    void manyStarts() {
        ClassificationData digits = lesson.data(new DataSource<>(
                "optdigits",
                Generator.of("SegmentDigits", lesson.seed(), seed -> SegmentDigits.generate(seed, 1000, 0.6, 2)),
                OptDigits::read));
        Runs runs = Runs.of(lesson, digits.features(), 10, STARTS);
        double[] inertias = runs.inertias();
        KMeans.Result best = runs.best();
        double ari = ClusterScores.adjustedRandIndex(digits.labels(), best.labels());
        double nmi = ClusterScores.normalisedMutualInformation(digits.labels(), best.labels());
        double[] aris = runs.all().stream()
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
                runs.shareNear(best.inertia()),
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
        lesson.claim("kmeans.digits.rises", "Iterations in which the inertia rose", runs.rises(), both(0, 0));
        lesson.claim(
                "kmeans.digits.iterations",
                "of so many in 100 starts",
                runs.iterations(),
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
        Random generator = lesson.random();
        List<KMeans.Result> plain = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            double[][] drawn = generator
                    .ints(0, blobs.length)
                    .distinct()
                    .limit(10)
                    .mapToObj(i -> blobs[i])
                    .toArray(double[][]::new);
            plain.add(KMeans.fitFrom(blobs, drawn, Options.of(10).withTolerance(0)));
        }
        Runs random = new Runs(plain);
        Runs plusPlus = Runs.of(lesson, blobs, 10, STARTS);
        double best = Math.min(random.best().inertia(), plusPlus.best().inertia());
        lesson.claim(
                "seeding.random",
                "Share of starts that find ten small blobs, random seeds",
                random.shareNear(best),
                both(0, 0.15));
        lesson.claim("seeding.plus-plus", "The same, seeds by k-means++", plusPlus.shareNear(best), both(0.5, 0.92));
    }
}
