package curriculum.chapter04;

import curriculum.chapter04.BaselinePart.Course;
import curriculum.chapter04.Remedies.Verdict;
import curriculum.chapter04.Trials.Trial;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Panels;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures about the network and its remedies. */
final class RemedyFigures {
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
        return Panels.of(new FoldsFigure(3), new FoldsFigure(5));
    }

    static Figure verdicts(List<Verdict> verdicts) {
        return Panels.of(
                new Intervals(
                        "Gain in test accuracy, points",
                        verdicts.stream().map(Verdict::name).toList(),
                        verdicts.stream().map(Verdict::points).toList(),
                        5),
                new Intervals(
                        "Fall of the test loss",
                        verdicts.stream().map(verdict -> "").toList(),
                        verdicts.stream().map(Verdict::lossDrop).toList(),
                        0.5));
    }
}
