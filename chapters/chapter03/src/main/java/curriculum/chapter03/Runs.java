package curriculum.chapter03;

import curriculum.chapter03.KMeans.Options;
import curriculum.lab.Lesson;
import curriculum.lab.machine.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Single starts of k-means, kept all, to see what becomes of each. */
record Runs(List<KMeans.Result> all) {

    /** Starts from k-means++ seeds, each to the very end. */
    static Runs of(Lesson lesson, double[][] points, int clusters, int starts) {
        Options options = Options.of(clusters).withStarts(1).withTolerance(0);
        List<KMeans.Result> runs = new ArrayList<>();
        try (Progress progress = lesson.progress("k-means", starts)) {
            for (int start = 0; start < starts; start++) {
                runs.add(KMeans.fit(points, options.withSeed(lesson.seed() + start)));
                progress.step();
            }
        }
        return new Runs(runs);
    }

    Runs and(Runs others) {
        List<KMeans.Result> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Runs(both);
    }

    KMeans.Result best() {
        return all.stream()
                .min(Comparator.comparingDouble(KMeans.Result::inertia))
                .orElseThrow();
    }

    double[] inertias() {
        return all.stream().mapToDouble(KMeans.Result::inertia).toArray();
    }

    /** The share of the starts that end within 0.1 % of an inertia. */
    double shareNear(double inertia) {
        return Arrays.stream(inertias())
                        .filter(value -> value < 1.001 * inertia)
                        .count()
                / (double) all.size();
    }

    int iterations() {
        return all.stream()
                .mapToInt(run -> run.inertiaPerIteration().length - 1)
                .sum();
    }

    // snippet rises
    /** In how many iterations the inertia rose by more than the rounding of a sum. */
    int rises() {
        int rises = 0;
        for (KMeans.Result run : all) {
            double[] inertia = run.inertiaPerIteration();
            for (int i = 1; i < inertia.length; i++) {
                rises += inertia[i] > inertia[i - 1] * (1 + 1e-12) ? 1 : 0;
            }
        }
        return rises;
    }
    // end snippet
}
