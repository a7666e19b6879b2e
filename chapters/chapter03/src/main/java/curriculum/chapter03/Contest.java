package curriculum.chapter03;

import curriculum.chapter03.AgglomerativeClustering.Linkage;
import curriculum.datasets.ClassificationData;
import curriculum.datasets.generated.Blobs;
import curriculum.datasets.generated.Moons;
import curriculum.datasets.generated.Rings;
import java.util.Locale;

/** Four methods on four shapes: each is told the number of groups, and DBSCAN the eps that hindsight finds best. */
final class Contest {
    private static final int MIN_POINTS = 5;
    private static final int EPS_VALUES = 60;

    private Contest() {}

    enum Shape {
        TOUCHING {
            @Override
            ClassificationData generate(long seed) {
                return Blobs.generate(seed, 400, 4, 1.8);
            }
        },
        MOONS {
            @Override
            ClassificationData generate(long seed) {
                return Moons.generate(seed, 300, 0.05);
            }
        },
        RINGS {
            @Override
            ClassificationData generate(long seed) {
                return Rings.generate(seed, 400, 0.05);
            }
        },
        UNEQUAL {
            @Override
            ClassificationData generate(long seed) {
                return Blobs.unequal(seed, 500, 0.7);
            }
        };

        abstract ClassificationData generate(long seed);

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Method {
        KMEANS("k-means") {
            @Override
            int[] labels(ClassificationData data) {
                return KMeans.fit(
                                data.features(),
                                KMeans.Options.of(data.classes().size()))
                        .labels();
            }
        },
        WARD("Ward") {
            @Override
            int[] labels(ClassificationData data) {
                return cut(data, Linkage.WARD);
            }
        },
        SINGLE("single") {
            @Override
            int[] labels(ClassificationData data) {
                return cut(data, Linkage.SINGLE);
            }
        },
        DBSCAN("DBSCAN") {
            @Override
            int[] labels(ClassificationData data) {
                return bestDbscan(data);
            }
        };

        private final String title;

        Method(String title) {
            this.title = title;
        }

        abstract int[] labels(ClassificationData data);

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String title() {
            return title;
        }
    }

    private static int[] cut(ClassificationData data, Linkage linkage) {
        return AgglomerativeClustering.fit(data.features(), linkage)
                .cut(data.classes().size());
    }

    private static int[] bestDbscan(ClassificationData data) {
        double[] distances = Dbscan.kDistances(data.features(), MIN_POINTS - 1);
        double low = distances[distances.length / 2];
        double high = 4 * distances[distances.length - 1];
        int[] best = new int[data.rows()];
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < EPS_VALUES; i++) {
            double eps = low * Math.pow(high / low, i / (EPS_VALUES - 1.0));
            int[] labels = Dbscan.fit(data.features(), Dbscan.Options.of(eps, MIN_POINTS))
                    .labels();
            double score = ClusterScores.adjustedRandIndex(data.labels(), labels);
            if (score > bestScore) {
                bestScore = score;
                best = labels;
            }
        }
        return best;
    }
}
