package curriculum.chapter03;

import curriculum.lab.Chapter;
import curriculum.lab.Lesson;

/**
 * Chapter 3: groups that nobody has named, by k-means, agglomerative clustering and DBSCAN.
 *
 * <p>Three answers to the question of what a cluster is, each shown where it is right and where it is not; and how to
 * judge clusters, with labels and without.
 */
public final class ClusteringLesson {
    static final Chapter CHAPTER = Chapter.of(
            ClusteringLesson.class, "Chapter 3: Clustering by k-means, trees and density", "iris", "optdigits");

    private ClusteringLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, ClusteringLesson::teach);
    }

    static void teach(Lesson lesson) {
        Flowers flowers = Flowers.of(lesson);

        KMeansPart kMeans = new KMeansPart(lesson, flowers);
        lesson.section("distance", "What is near? Distance and scale", kMeans::distance);
        lesson.section("k-means", "k-means: assign, move, repeat", kMeans::iteration);
        lesson.section("starts", "Many starts", new StartsPart(lesson)::manyStarts);

        JudgementPart judgement = new JudgementPart(lesson, flowers);
        lesson.section("scores", "How good? With labels and without", judgement::withAndWithoutLabels);
        lesson.section("scale", "Other units, other clusters", judgement::scale);
        lesson.section(
                "how-many",
                "How many clusters? Elbow and silhouette",
                new HowManyPart(lesson, flowers)::elbowAndSilhouette);

        TreePart tree = new TreePart(lesson, flowers);
        lesson.section("tree", "Merging from the bottom up: the dendrogram", tree::merges);

        DensityPart density = new DensityPart(lesson, flowers);
        lesson.section("density", "Dense regions: core, border and noise", density::coreBorderNoise);
        lesson.section("eps", "Choosing eps: the curve of k-distances", density::chooseEps);

        lesson.section("comparison", "Where each wins and where it fails", new ComparisonPart(lesson)::winsAndFails);
    }
}
