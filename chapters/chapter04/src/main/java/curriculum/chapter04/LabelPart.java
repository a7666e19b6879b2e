package curriculum.chapter04;

import static curriculum.chapter04.Remedies.bands;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;

/** Labels that the network is not to trust wholly: noise of another kind, between the steps of {@link NoisePart}. */
final class LabelPart {
    private static final double DISTURBED = 0.1;
    private static final double EPSILON = 0.1;

    private final Lesson lesson;
    private final Remedies remedies;

    LabelPart(Lesson lesson, Remedies remedies) {
        this.lesson = lesson;
        this.remedies = remedies;
    }

    void labels() {
        remedies.judge(
                "disturb-label",
                "DisturbLabel",
                remedies.plain().withBatches(seed -> new DisturbLabel(DISTURBED, seed)),
                bands(bundled(-5.5, -0.5), real(-4, 2)),
                bands(bundled(0.65, 1.3), real(0.1, 0.55)));
        remedies.judge(
                "label-smoothing",
                "Label smoothing",
                remedies.plain().withBatches(seed -> new LabelSmoothing(EPSILON)),
                bands(bundled(-5, 0.5), real(-2.5, 2)),
                bands(bundled(0.65, 1.4), real(0.1, 0.5)));
    }
}
