package curriculum.chapter09;

import curriculum.datasets.ImageSplit;
import curriculum.datasets.Mnist;
import curriculum.lab.Chapter;
import curriculum.lab.Lesson;

/**
 * Chapter 9: an image as a sequence of words, read by a Transformer.
 *
 * <p>Patches become tokens, an encoder lets them look at each other, and one token answers. The same network written out by hand,
 * compared with a convolutional network and a perceptron, and asked what it looked at, what it knows about places, and how much
 * data it needs.
 */
public final class VisionTransformerLesson {
    static final Chapter CHAPTER = Chapter.of(
            VisionTransformerLesson.class,
            "Chapter 9: A Vision Transformer beside a convolutional network",
            "mnist",
            "fashion-mnist");

    private VisionTransformerLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, VisionTransformerLesson::teach);
    }

    static void teach(Lesson lesson) {
        Setting setting = Setting.of(lesson.edition());
        ImageSplit digits = lesson.data(Mnist.SOURCE);

        PatchesPart patches = new PatchesPart(lesson, setting, digits);
        lesson.section("words", "An image as words", patches::words);
        lesson.section("convolution", "The patch embedding is a convolution", patches::convolution);
        lesson.section("by-hand", "The whole network by hand", patches::byHand);
        lesson.section("parameters", "Counting the parameters", patches::parameters);

        TrainingPart training = new TrainingPart(lesson, setting, digits);
        Trio trio = lesson.section("training", "Three networks of equal size", training::threeNetworks);

        LookingPart looking = new LookingPart(lesson, setting, digits, trio);
        lesson.section("positions", "What it knows about places", looking::positions);
        lesson.section("shuffled", "Shuffled patches", looking::shuffledPatches);
        lesson.section("rollout", "What it looked at: attention rollout", looking::rollout);

        DataPart data = new DataPart(lesson, setting, digits);
        Comparison few = lesson.section("data", "How much data", () -> data.howMuchData(trio.on(digits.test())));
        lesson.section("pooling", "The [CLS] token or the average", () -> data.pooling(few));
        lesson.section("scrambled", "Testing the explanation: scrambled pixels", () -> data.scrambledPixels(few));
    }
}
