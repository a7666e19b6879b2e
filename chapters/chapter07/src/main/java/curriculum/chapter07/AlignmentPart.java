package curriculum.chapter07;

import static curriculum.lab.Band.bundled;

import curriculum.datasets.Edition;
import curriculum.datasets.generated.DateSpelling;
import curriculum.datasets.generated.SpelledDate;
import curriculum.lab.Lesson;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The sixth part of the lesson: where attention looks, and where it should. */
final class AlignmentPart {
    private static final LocalDate DATE = LocalDate.of(1998, 9, 23);

    private final Lesson lesson;
    private final Task task;
    private final List<SpelledDate> dates;

    AlignmentPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.task = material.task();
        this.dates = material.dates();
    }

    void whereItLooks(Contest contest) {
        if (lesson.edition() == Edition.BUNDLED) {
            masses(contest);
            heatMap(contest, "heat-map", DateTask.example(DateSpelling.WEEKDAY_ORDINAL.write(DATE)));
            heatMap(contest, "heat-map-dots", DateTask.example(DateSpelling.DOTS.write(DATE)));
            heatMap(contest, "heat-map-korean", DateTask.example(DateSpelling.KOREAN_WEEKDAY.write(DATE)));
        } else {
            heatMap(contest, "heat-map", task.test().get(0));
            heatMap(contest, "heat-map-dots", task.test().get(1));
            heatMap(contest, "heat-map-korean", task.test().get(2));
        }
    }

    private void masses(Contest contest) {
        double[] dot = mass(contest.first(AttentionKind.DOT_PRODUCT));
        double[] additive = mass(contest.first(AttentionKind.ADDITIVE));
        lesson.claim(
                "alignment.mass", "Attention on the true source of a digit, dot product", dot[0], bundled(0.25, 0.55));
        lesson.claim(
                "alignment.additive-mass",
                "Attention on the true source of a digit, additive",
                additive[0],
                bundled(0.35, 0.8));
        lesson.claim(
                "alignment.near-mass",
                "Attention on the true source or the token after it, dot product",
                dot[2],
                bundled(0.45, 0.75));
        lesson.claim("alignment.uniform", "The same if attention were spread evenly", dot[1], bundled(0.104, 0.1045));
    }

    /** The mean attention on the true source of a digit; what an even spread would give; and one token further. */
    private double[] mass(Trained network) {
        double sum = 0;
        double even = 0;
        double near = 0;
        int digits = 0;
        List<Pair> pairs = task.testPairs();
        List<double[][]> all = Trained.batches(task).stream()
                .flatMap(batch -> Arrays.stream(Attention.weights(network, batch)))
                .toList();
        for (int i = 0; i < dates.size(); i++) {
            boolean[][] aligned = DateTask.alignment(dates.get(i));
            double[][] weights = all.get(i);
            int read = pairs.get(i).source().length;
            for (int symbol = 0; symbol < aligned.length; symbol++) {
                double found = 0;
                double close = 0;
                int sources = 0;
                for (int token = 0; token < aligned[symbol].length; token++) {
                    if (aligned[symbol][token]) {
                        found += weights[symbol][token];
                        sources++;
                    }
                    if (aligned[symbol][token] || token > 0 && aligned[symbol][token - 1]) {
                        close += weights[symbol][token];
                    }
                }
                if (sources > 0) {
                    sum += found;
                    near += close;
                    even += (double) sources / read;
                    digits++;
                }
            }
        }
        return new double[] {sum / digits, even / digits, near / digits};
    }

    private void heatMap(Contest contest, String id, Example example) {
        lesson.figure(
                id,
                "Which token of the source (columns) each token of the target (rows) was written with",
                Attention.heatMap(contest.first(AttentionKind.DOT_PRODUCT), example));
    }
}
