package curriculum.chapter03;

import static curriculum.lab.Band.both;

import curriculum.chapter03.AgglomerativeClustering.Linkage;
import curriculum.lab.Lesson;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The third part of the lesson: merging the nearest clusters, and the tree that comes of it. */
final class TreePart {
    private static final Map<Linkage, Double> PUBLISHED_ARI =
            Map.of(Linkage.WARD, 0.7312, Linkage.COMPLETE, 0.6423, Linkage.AVERAGE, 0.7592, Linkage.SINGLE, 0.5638);

    private final Lesson lesson;
    private final Flowers flowers;

    TreePart(Lesson lesson, Flowers flowers) {
        this.lesson = lesson;
        this.flowers = flowers;
    }

    void merges() {
        Map<Linkage, MergeTree> trees = new EnumMap<>(Linkage.class);
        int falls = 0;
        for (Linkage linkage : Linkage.values()) {
            MergeTree tree = AgglomerativeClustering.fit(flowers.points(), linkage);
            trees.put(linkage, tree);
            double[] heights = tree.heights();
            for (int i = 1; i < heights.length; i++) {
                falls += heights[i] < heights[i - 1] ? 1 : 0;
            }
            String name = linkage.name().toLowerCase(Locale.ROOT);
            double published = PUBLISHED_ARI.get(linkage);
            lesson.claim(
                    "agglomerative.iris.ari." + name,
                    "ARI of three clusters, linkage " + name,
                    ClusterScores.adjustedRandIndex(flowers.species(), tree.cut(3)),
                    both(published - 0.0001, published + 0.0001));
        }
        lesson.claim("agglomerative.iris.falls", "Merges that are lower than the one before", falls, both(0, 0));
        lesson.claim(
                "agglomerative.iris.smallest-single",
                "Flowers in the smallest of three clusters, single",
                Arrays.stream(sizes(trees.get(Linkage.SINGLE).cut(3))).min().orElseThrow(),
                both(2, 2));
        MergeTree ward = trees.get(Linkage.WARD);
        lesson.claim(
                "agglomerative.iris.gap",
                "Clusters below the widest gap in height, Ward",
                clustersBelowWidestGap(ward.heights()),
                both(2, 2));
        lesson.claim(
                "agglomerative.iris.cut-at",
                "Clusters from a cut at the height of 10, Ward",
                Arrays.stream(ward.cutAt(10)).distinct().count(),
                both(3, 3));
        lesson.figure(
                "dendrogram",
                "The merges of the flowers by Ward's and by single linkage, cut into three clusters",
                ClusteringFigures.dendrograms(ward, trees.get(Linkage.SINGLE)));
    }

    private static int[] sizes(int[] labels) {
        int[] sizes = new int[Arrays.stream(labels).max().orElseThrow() + 1];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
        return sizes;
    }

    private static int clustersBelowWidestGap(double[] heights) {
        int widest = 1;
        for (int i = 2; i < heights.length; i++) {
            if (heights[i] - heights[i - 1] > heights[widest] - heights[widest - 1]) {
                widest = i;
            }
        }
        return heights.length + 1 - widest;
    }
}
