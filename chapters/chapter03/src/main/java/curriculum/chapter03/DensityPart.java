package curriculum.chapter03;

import static curriculum.lab.Band.both;

import curriculum.datasets.ClassificationData;
import curriculum.datasets.generated.Moons;
import curriculum.lab.Lesson;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The fourth part of the lesson: clusters as dense regions. */
final class DensityPart {
    private static final int MIN_POINTS = 5;
    private static final int STREWN = 40;
    private static final int SAMPLES = 5;

    private final Lesson lesson;
    private final Flowers flowers;
    private final ClassificationData moons;
    private final double[][] strewn; // the moons, then points that belong to nothing

    DensityPart(Lesson lesson, Flowers flowers) {
        this.lesson = lesson;
        this.flowers = flowers;
        moons = Moons.generate(lesson.seed(), 300, 0.05);
        strewn = Arrays.copyOf(moons.features(), moons.rows() + STREWN);
        Random random = lesson.random();
        for (int i = moons.rows(); i < strewn.length; i++) {
            strewn[i] = new double[] {5 * random.nextDouble() - 2, 3.5 * random.nextDouble() - 1.5};
        }
    }

    void coreBorderNoise() {
        Dbscan.Result clean = Dbscan.fit(moons.features(), Dbscan.Options.of(0.2, MIN_POINTS));
        lesson.claim("dbscan.moons.clusters", "Clusters in two moons, eps 0.2", clean.clusters(), both(2, 2));
        lesson.claim("dbscan.moons.noise", "Noise in two moons", clean.noise(), both(0, 2));
        lesson.claim(
                "dbscan.moons.ari",
                "ARI of DBSCAN on two moons",
                ClusterScores.adjustedRandIndex(moons.labels(), clean.labels()),
                both(0.99, 1));

        Dbscan.Result result = Dbscan.fit(strewn, Dbscan.Options.of(0.15, MIN_POINTS));
        lesson.claim(
                "dbscan.strewn.clusters", "Clusters with 40 points strewn over them", result.clusters(), both(2, 3));
        lesson.claim(
                "dbscan.strewn.ari",
                "ARI of the moons' own points",
                ClusterScores.adjustedRandIndex(moons.labels(), Arrays.copyOf(result.labels(), moons.rows())),
                both(0.98, 1));
        lesson.claim("dbscan.strewn.noise", "Points called noise", result.noise(), both(25, 40));
        lesson.claim(
                "dbscan.strewn.border",
                "Points on a border",
                IntStream.range(0, strewn.length).filter(result::isBorder).count(),
                both(1, 25));
        lesson.figure(
                "density",
                "Core points, border points and noise; the circle around one core point has the radius eps",
                ClusteringFigures.density(strewn, result, 0.15));

        Dbscan.Result iris = Dbscan.fit(flowers.points(), Dbscan.Options.of(0.5, MIN_POINTS));
        lesson.claim("dbscan.iris.clusters", "Clusters in the irises, eps 0.5 cm", iris.clusters(), both(2, 2));
        lesson.claim("dbscan.iris.noise", "Flowers called noise", iris.noise(), both(17, 17));
        lesson.claim(
                "dbscan.iris.ari",
                "ARI of DBSCAN with the species",
                ClusterScores.adjustedRandIndex(flowers.species(), iris.labels()),
                both(0.5205, 0.5207));
    }

    void chooseEps() {
        double[] noisy = Dbscan.kDistances(strewn, MIN_POINTS - 1);
        double[] clean = Dbscan.kDistances(moons.features(), MIN_POINTS - 1);
        double knee = noisy[Knee.of(noisy)];
        double cleanKnee = clean[Knee.of(clean)];
        lesson.claim("eps.strewn.knee", "eps at the knee, moons with noise", knee, both(0.11, 0.16));
        int[] found = Arrays.copyOf(
                Dbscan.fit(strewn, Dbscan.Options.of(knee, MIN_POINTS)).labels(), moons.rows());
        lesson.claim(
                "eps.strewn.ari",
                "ARI of the moons' own points with it",
                ClusterScores.adjustedRandIndex(moons.labels(), found),
                both(0.98, 1));
        lesson.claim("eps.moons.knee", "eps at the knee, moons without noise", cleanKnee, both(0.085, 0.115));
        lesson.claim(
                "eps.moons.clusters",
                "Clusters with it, mean of 5 samples: the moons fall apart",
                IntStream.range(0, SAMPLES)
                        .mapToObj(sample -> Moons.generate(lesson.seed() + sample, 300, 0.05))
                        .mapToInt(sample -> clustersAtKnee(sample.features()))
                        .average()
                        .orElseThrow(),
                both(3, 12));
        lesson.figure(
                "k-distances",
                "The distance of each point to its fourth nearest, in ascending order. With noise the curve has a knee"
                        + " that parts the dense points from the thin ones; without noise there is nothing to part",
                ClusteringFigures.kDistances(noisy, clean, knee));
    }

    private static int clustersAtKnee(double[][] points) {
        double[] distances = Dbscan.kDistances(points, MIN_POINTS - 1);
        double eps = distances[Knee.of(distances)];
        return Dbscan.fit(points, Dbscan.Options.of(eps, MIN_POINTS)).clusters();
    }
}
