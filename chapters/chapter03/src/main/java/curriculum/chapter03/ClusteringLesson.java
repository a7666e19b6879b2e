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
        kMeans.distance();
        kMeans.iteration();
        new StartsPart(lesson).manyStarts();

        JudgementPart judgement = new JudgementPart(lesson, flowers);
        judgement.withAndWithoutLabels();
        judgement.scale();
        new HowManyPart(lesson, flowers).elbowAndSilhouette();

        TreePart tree = new TreePart(lesson, flowers);
        tree.merges();

        DensityPart density = new DensityPart(lesson, flowers);
        density.coreBorderNoise();
        density.chooseEps();

        new ComparisonPart(lesson).winsAndFails();
    }
}
