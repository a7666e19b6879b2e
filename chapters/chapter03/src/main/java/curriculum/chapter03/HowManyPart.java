package curriculum.chapter03;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.published;

import curriculum.chapter03.KMeans.Options;
import curriculum.datasets.generated.Blobs;
import curriculum.lab.Lesson;

/** The part of the lesson on the number of clusters. */
final class HowManyPart {
    private static final int MOST_CLUSTERS = 8;
    private static final int STARTS = 30;

    private final Lesson lesson;
    private final Flowers flowers;

    HowManyPart(Lesson lesson, Flowers flowers) {
        this.lesson = lesson;
        this.flowers = flowers;
    }

    void elbowAndSilhouette() {
        double[][] blobs = Blobs.generate(lesson.seed(), 400, 4, 1).features();
        Curves ofBlobs = curves(blobs);
        Curves ofIris = curves(flowers.points());
        lesson.claim("choose.blobs.elbow", "k at the elbow, four blobs", ofBlobs.elbow(), both(4, 4));
        lesson.claim("choose.blobs.silhouette", "k of the best silhouette, four blobs", ofBlobs.widest(), both(4, 4));
        lesson.claim("choose.iris.elbow", "k at the elbow, three species of iris", ofIris.elbow(), both(2, 2));
        lesson.claim("choose.iris.silhouette", "k of the best silhouette, three species", ofIris.widest(), both(2, 2));
        lesson.claim(
                "choose.iris.silhouette.2",
                "Silhouette of the flowers in two clusters",
                ofIris.silhouettes()[0],
                published("0.6810"),
                bundled(0.6807, 0.6809));
        lesson.figure(
                "how-many",
                "The inertia as a share of that of one cluster, and the silhouette, against the number of clusters",
                ClusteringFigures.howMany(ofBlobs, ofIris));
    }

    /**
     * How k-means fares with more and more clusters.
     *
     * @param inertias of 1, 2, … clusters
     * @param silhouettes of 2, 3, … clusters
     */
    record Curves(double[] inertias, double[] silhouettes) {
        int elbow() {
            return Knee.of(inertias) + 1;
        }

        int widest() {
            int best = 0;
            for (int i = 1; i < silhouettes.length; i++) {
                best = silhouettes[i] > silhouettes[best] ? i : best;
            }
            return best + 2;
        }
    }

    private Curves curves(double[][] points) {
        double[] inertias = new double[MOST_CLUSTERS];
        double[] silhouettes = new double[MOST_CLUSTERS - 1];
        for (int k = 1; k <= MOST_CLUSTERS; k++) {
            KMeans.Result result =
                    KMeans.fit(points, Options.of(k).withStarts(STARTS).withSeed(lesson.seed()));
            inertias[k - 1] = result.inertia();
            if (k > 1) {
                silhouettes[k - 2] = ClusterScores.silhouette(points, result.labels());
            }
        }
        return new Curves(inertias, silhouettes);
    }
}
