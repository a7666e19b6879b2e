package curriculum.chapter04;

import curriculum.chapter04.Trials.Trial;
import curriculum.lab.Band;
import curriculum.lab.Lesson;
import java.util.ArrayList;
import java.util.List;

/** Judges one remedy after the other against the same network without any, and remembers the verdicts. */
final class Remedies {
    /**
     * What a remedy brought.
     *
     * @param name for tables and figures
     * @param trials how its trials ended
     * @param points gain in test accuracy, in percentage points
     * @param lossDrop fall of the test loss
     */
    record Verdict(String name, List<Trial> trials, Comparison points, Comparison lossDrop) {}

    private final Lesson lesson;
    private final Trials trials;
    private final List<Trial> baseline;
    private final List<Verdict> verdicts = new ArrayList<>();

    Remedies(Lesson lesson, Trials trials, List<Trial> baseline) {
        this.lesson = lesson;
        this.trials = trials;
        this.baseline = baseline;
    }

    Trials trials() {
        return trials;
    }

    /** The recipe without a remedy, for remedies to begin with. */
    Recipe plain() {
        return trials.plain();
    }

    List<Trial> baseline() {
        return baseline;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** Bands of a claim, for one edition or both. */
    static Band[] bands(Band... bands) {
        return bands;
    }

    /** Trains by a recipe and claims what it brought. */
    Verdict judge(String id, String name, Recipe recipe, Band[] points, Band[] lossDrop) {
        return judge(id, name, trials.run(recipe), points, lossDrop);
    }

    /** Claims what trials brought that the baseline's did not. */
    Verdict judge(String id, String name, List<Trial> with, Band[] points, Band[] lossDrop) {
        Verdict verdict = compare(name, baseline, with);
        verdicts.add(verdict);
        lesson.claim(id + ".gain", name + ": gain in accuracy, points", verdict.points.mean(), points);
        lesson.claim(id + ".loss-drop", name + ": fall of the test loss", verdict.lossDrop.mean(), lossDrop);
        return verdict;
    }

    /** Compares trials with others of the same draws. */
    static Verdict compare(String name, List<Trial> without, List<Trial> with) {
        Comparison points = Comparison.of(
                Trials.each(without, trial -> 100 * trial.test().accuracy()),
                Trials.each(with, trial -> 100 * trial.test().accuracy()));
        Comparison lossDrop = Comparison.of(
                Trials.each(without, trial -> -trial.test().loss()),
                Trials.each(with, trial -> -trial.test().loss()));
        return new Verdict(name, with, points, lossDrop);
    }
}
