package curriculum.chapter09;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.ImageSplit;
import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;

/** What each network owes to its data. */
final class DataPart {
    private final Lesson lesson;
    private final Sizes sizes;
    private final ImageSplit digits;

    DataPart(Lesson lesson, Sizes sizes, ImageSplit digits) {
        this.lesson = lesson;
        this.sizes = sizes;
        this.digits = digits;
    }

    /**
     * Compares the networks on few images and on all, in the same number of steps, and returns the runs on few.
     *
     * @param longest the test accuracies after the longest training on all images
     */
    Comparison howMuchData(Trio.Accuracies longest) {
        Schedule schedule = sizes.compared().schedule();
        lesson.note(
                "data",
                "Each network sees %d batches of %d images, whether from few images again and again or from all.",
                schedule.steps(),
                schedule.batch());
        Amounts measured = measure(longest);
        claim(measured);
        lesson.figure(
                "data",
                "Test accuracy by the number of training images, after the same number of steps, and after a longer"
                        + " training on all",
                VisionFigures.data(measured));
        return measured.few();
    }

    private Amounts measure(Trio.Accuracies longest) {
        Sizes.Compared compared = sizes.compared();
        int networks = 2 * 3 * PerSeed.SEEDS;
        try (Progress progress = lesson.progress(
                "training", (long) networks * compared.schedule().steps())) {
            Comparison few = Comparison.measure(lesson, sizes, digits, compared.few(), progress);
            Comparison all = Comparison.measure(lesson, sizes, digits, compared.all(), progress);
            return new Amounts(few, all, longest);
        }
    }

    private void claim(Amounts measured) {
        lesson.claim(
                "data.few.lead",
                "CNN minus ViT in accuracy, few images, mean of " + PerSeed.SEEDS,
                measured.few().lead(),
                real(0.11, 0.19),
                bundled(0.3, 0.42));
        lesson.claim(
                "data.all.lead",
                "The same on all images, the same number of steps",
                measured.all().lead(),
                real(0.06, 0.12),
                bundled(0.47, 0.63));
        lesson.claim(
                "data.closing",
                "By how much the gap closes from few images to all",
                measured.closedByData(),
                real(0.025, 0.11),
                bundled(-0.28, -0.1));
        lesson.claim(
                "data.few.by-heart",
                "ViT on the few images that it was trained on minus on test images",
                measured.few().byHeart(),
                real(0.2, 0.31),
                bundled(0.28, 0.56));
        lesson.claim(
                "data.all.by-heart",
                "The same with all images",
                measured.all().byHeart(),
                real(-0.02, 0.025),
                bundled(-0.03, 0.04));
        lesson.claim(
                "data.longer",
                "What the longer training of the three networks takes from the lead on all",
                measured.closedByTraining(),
                real(0.045, 0.11),
                bundled(0.25, 0.43));
    }
}
