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
    private final Lesson lesson;
    private final Remedies remedies;
    private final ImageData images;

    SummaryPart(Lesson lesson, Remedies remedies, ImageData images) {
        this.lesson = lesson;
        this.remedies = remedies;
        this.images = images;
    }

    void allRemedies() {
        lesson.section("summary", "All remedies, and the best together");
        int side = images.width();
        // snippet combination
        Recipe combination = Recipe.PLAIN
                .withHidden(layers ->
                        layers.layer(SmallNetwork.dense().build()).layer(new DropoutLayer.Builder(0.8).build()))
                .withBatches(seed -> Augmentation.moving(side, seed));
        // end snippet
        remedies.judge(
                "combination",
                "Augmentation and dropout",
                combination,
                bands(bundled(-99, 99), real(-99, 99)),
                bands(bundled(-9, 9), real(-9, 9)));
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
        lesson.table(
                "remedies", "Each remedy against the network without any, " + Trials.COUNT + " paired trials", table);
        lesson.claim(
                "summary.accuracy-helps",
                "Remedies whose gain in accuracy is beyond doubt",
                verdicts.stream().filter(verdict -> verdict.points().low() > 0).count(),
                bundled(0, 20),
                real(0, 20));
        lesson.claim(
                "summary.loss-helps",
                "Remedies whose fall of the loss is",
                verdicts.stream()
                        .filter(verdict -> verdict.lossDrop().low() > 0)
                        .count(),
                bundled(0, 20),
                real(0, 20));
        lesson.figure(
                "remedies",
                "What each remedy gains in test accuracy and takes from the test loss, with 95 % intervals",
                RemedyFigures.verdicts(verdicts));
    }

    private static String interval(String format, Comparison comparison) {
        return String.format(Locale.ROOT, format, comparison.low(), comparison.high());
    }

    void explanation() {
        lesson.section("explanation", "A test of the explanation");
        Trials centred = new Trials(Centring.apply(images), lesson.seed());
        List<Trial> plain = centred.run(Recipe.PLAIN);
        Verdict byCentring = Remedies.compare("Centred images", remedies.baseline(), plain);
        lesson.claim(
                "explanation.centring-gain",
                "Centred images, no remedy: gain in accuracy, points",
                byCentring.points().mean(),
                bundled(-99, 99),
                real(-99, 99));
        List<Trial> augmented =
                centred.run(Recipe.PLAIN.withBatches(seed -> Augmentation.moving(images.width(), seed)));
        Verdict byAugmentation = Remedies.compare("Augmentation of centred images", plain, augmented);
        lesson.claim(
                "explanation.augmentation-gain",
                "What augmentation then still gains, points",
                byAugmentation.points().mean(),
                bundled(-99, 99),
                real(-99, 99));
    }
}
