package curriculum.chapter04;

import static curriculum.chapter04.Remedies.bands;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.chapter04.Remedies.Verdict;
import curriculum.chapter04.Trials.Trial;
import curriculum.datasets.ImageData;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;

/** The last part of the lesson: all remedies side by side, the best together, and a test of the explanation. */
final class SummaryPart {
    private static final double SMOOTHED = 0.1;
    private static final double L2 = 0.003;
    private static final double KEEP = 0.5;

    private final Lesson lesson;
    private final Remedies remedies;
    private final Recipe plain;
    private final ImageData images;

    SummaryPart(Lesson lesson, Remedies remedies, ImageData images) {
        this.lesson = lesson;
        this.remedies = remedies;
        this.plain = remedies.plain();
        this.images = images;
    }

    void allRemedies() {
        combinations();
        List<Verdict> verdicts = remedies.verdicts();
        Table table = Table.of("", "training", "test", "gain, points", "95 % interval", "loss drop", "95 % interval ");
        for (Verdict verdict : verdicts) {
            table.row(
                    verdict.name(),
                    Trials.mean(verdict.trials(), trial -> trial.training().accuracy()),
                    Trials.mean(verdict.trials(), trial -> trial.test().accuracy()),
                    verdict.points().mean(),
                    interval("%.1f … %.1f", verdict.points()),
                    verdict.lossDrop().mean(),
                    interval("%.2f … %.2f", verdict.lossDrop()));
        }
        lesson.table("remedies", "Each remedy against the network without any, paired by trial", table);
        lesson.claim(
                "summary.accuracy-helps",
                "Remedies whose gain in accuracy is beyond doubt",
                verdicts.stream().filter(verdict -> verdict.points().low() > 0).count(),
                bundled(4, 9),
                real(0, 3));
        lesson.claim(
                "summary.loss-helps",
                "Remedies whose fall of the loss is beyond doubt",
                verdicts.stream()
                        .filter(verdict -> verdict.lossDrop().low() > 0)
                        .count(),
                bundled(13, 17),
                real(11, 16));
        lesson.figure(
                "remedies",
                "What each remedy gains in test accuracy and takes from the test loss, with 95 % intervals",
                RemedyFigures.verdicts(verdicts));
    }

    /** Two pairs of remedies; the validation images choose, the test images judge. */
    private void combinations() {
        double single = remedies.verdicts().stream()
                .filter(verdict -> !verdict.name().equals(DataPart.MORE))
                .mapToDouble(verdict -> verdict.points().mean())
                .max()
                .orElseThrow();
        int side = images.width();
        // snippet combination
        Recipe moved = plain.withBatches(seed -> {
            Augmentation moving = Augmentation.moving(side, seed);
            LabelSmoothing smoothing = new LabelSmoothing(SMOOTHED);
            return batch -> {
                moving.preProcess(batch);
                smoothing.preProcess(batch);
            };
        });
        Recipe dropped = plain.withSettings(settings -> settings.l2(L2))
                .withHidden(layers ->
                        layers.layer(SmallNetwork.dense().build()).layer(new DropoutLayer.Builder(KEEP).build()));
        // end snippet
        Verdict first = remedies.judge(
                "augmentation-smoothing",
                "Augmentation, smoothing",
                moved,
                bands(bundled(18, 26), real(-4, 0.5)),
                bands(bundled(1.4, 2.3), real(0.25, 0.6)));
        Verdict second = remedies.judge(
                "dropout-l2",
                "Dropout, L2",
                dropped,
                bands(bundled(0, 5), real(-4.5, 2)),
                bands(bundled(0.85, 1.5), real(0.3, 0.6)));
        Verdict chosen = onValidation(first) >= onValidation(second) ? first : second;
        lesson.claim(
                "combination.chosen",
                "The pair that is better on the validation images: the first or the second",
                chosen == first ? 1 : 2,
                bundled(1, 1));
        lesson.claim(
                "combination.over-single",
                "Gain of the chosen pair less that of the best single remedy, points",
                chosen.points().mean() - single,
                bundled(-1.5, 3),
                real(-5, 1.5));
    }

    private static double onValidation(Verdict verdict) {
        return Trials.mean(verdict.trials(), trial -> trial.validation().accuracy());
    }

    private static String interval(String format, Comparison comparison) {
        return String.format(Locale.ROOT, format, comparison.low(), comparison.high());
    }

    void explanation() {
        Trials centred =
                new Trials(Centring.apply(images), plain, remedies.trials().count(), lesson.seed());
        List<Trial> without = centred.run(plain);
        Verdict byCentring = Remedies.compare("Centred images", remedies.baseline(), without);
        lesson.claim(
                "explanation.centring-gain",
                "Centred images, no remedy: gain in accuracy, points",
                byCentring.points().mean(),
                bundled(41, 48),
                real(-3, 1.5));
        List<Trial> augmented = centred.run(plain.withBatches(seed -> Augmentation.moving(images.width(), seed)));
        Verdict byAugmentation = Remedies.compare("Augmentation of centred images", without, augmented);
        lesson.claim(
                "explanation.augmentation-gain",
                "What augmentation then still gains, points",
                byAugmentation.points().mean(),
                bundled(-1.5, 3),
                real(-6, 0.5));
    }
}
