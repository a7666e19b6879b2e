package curriculum.chapter04;

import curriculum.chapter04.BaselinePart.Course;
import curriculum.chapter04.Remedies.Verdict;
import curriculum.chapter04.Trials.Trial;
import curriculum.lab.BarChart;
import curriculum.lab.Chart;
import curriculum.lab.Figure;
import curriculum.lab.HeatMap;
import curriculum.lab.Panels;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures about the network and its remedies. */
final class RemedyFigures {
    private static final int BLOCKS = 15;

    private RemedyFigures() {}

    static Figure course(Course course) {
        double[] epochs = IntStream.rangeClosed(1, course.trainingLoss().length)
                .asDoubleStream()
                .toArray();
        return Panels.of(
                Chart.titled("Loss")
                        .xAxis("epoch")
                        .yAxis("cross-entropy")
                        .line("training", epochs, course.trainingLoss())
                        .line("validation", epochs, course.validationLoss()),
                Chart.titled("Accuracy")
                        .xAxis("epoch")
                        .yAxis("accuracy")
                        .yRange(0, 1)
                        .line("training", epochs, course.trainingAccuracy())
                        .line("validation", epochs, course.validationAccuracy()));
    }

    static Figure learningCurve(Map<Integer, List<Trial>> bySize) {
        double[] sizes =
                bySize.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        return Chart.titled("Accuracy by the number of training images")
                .xAxis("training images")
                .yAxis("accuracy")
                .line("training", sizes, means(bySize, trial -> trial.training().accuracy()))
                .line("test", sizes, means(bySize, trial -> trial.test().accuracy()));
    }

    private static double[] means(Map<Integer, List<Trial>> bySize, ToDoubleFunction<Trial> measure) {
        return bySize.values().stream()
                .mapToDouble(trials -> Trials.mean(trials, measure))
                .toArray();
    }

    static Figure folds() {
        return Panels.of(folds(3), folds(5));
    }

    private static Figure folds(int folds) {
        List<String> rounds = IntStream.rangeClosed(1, folds)
                .mapToObj(round -> "round " + round)
                .toList();
        List<String> blocks =
                IntStream.rangeClosed(1, BLOCKS).mapToObj(String::valueOf).toList();
        double[][] heldOut = new double[folds][BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            heldOut[block * folds / BLOCKS][block] = 1;
        }
        return HeatMap.titled(folds + " folds", rounds, blocks, heldOut)
                .xAxis("block of training images; dark: held out");
    }

    static Figure verdicts(List<Verdict> verdicts) {
        return Panels.inRowsOf(
                1,
                bars("Gain in test accuracy", "points", verdicts, Verdict::points),
                bars("Fall of the test loss", "cross-entropy", verdicts, Verdict::lossDrop));
    }

    private static Figure bars(
            String title, String unit, List<Verdict> verdicts, Function<Verdict, Comparison> comparison) {
        return BarChart.titled(title, verdicts.stream().map(Verdict::name).toList())
                .yAxis(unit)
                .barsWithErrors(
                        title,
                        verdicts.stream()
                                .mapToDouble(
                                        verdict -> comparison.apply(verdict).mean())
                                .toArray(),
                        verdicts.stream()
                                .mapToDouble(
                                        verdict -> comparison.apply(verdict).halfWidth())
                                .toArray());
    }
}
