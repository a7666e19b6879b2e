package curriculum.chapter09;

import curriculum.datasets.ImageSplit;
import curriculum.datasets.Mnist;
import curriculum.lab.Chapter;
import curriculum.lab.Lesson;
import curriculum.lab.figure.DrawnImage;
import java.util.Optional;

/**
 * Chapter 9: an image as a sequence of words, read by a Transformer.
 *
 * <p>Patches become tokens, an encoder lets them look at each other, and one token answers. The same network is written
 * out by hand, compared with a convolutional network and a perceptron, and asked what it looked at, what it knows about
 * places, and how much data it needs.
 */
public final class VisionTransformerLesson {
    static final Chapter CHAPTER = Chapter.of(
                    VisionTransformerLesson.class,
                    "Chapter 9: A Vision Transformer beside a convolutional network",
                    "mnist",
                    "fashion-mnist")
            .withOptions(AskOptions::new)
            .answering(AskPart::sizes, AskPart::answer);

    private VisionTransformerLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, VisionTransformerLesson::teach);
    }

    static void teach(Lesson lesson) {
        Sizes sizes = Sizes.of(lesson.edition());
        // Before minutes of training, not after.
        Optional<DrawnImage> drawing = lesson.options(AskOptions.class).drawing();
        ImageSplit digits = lesson.data(Mnist.SOURCE);

        PatchesPart patches = new PatchesPart(lesson, sizes, digits);
        lesson.section("words", "An image as words", patches::words);
        lesson.section("convolution", "The patch embedding is a convolution", patches::convolution);
        lesson.section("by-hand", "The whole network by hand", patches::byHand);
        lesson.section("parameters", "Counting the parameters", patches::parameters);

        TrainingPart training = new TrainingPart(lesson, sizes, digits);
        Trio trio = lesson.section("training", "Three networks of equal size", training::threeNetworks);

        LookingPart looking = new LookingPart(lesson, sizes, digits, trio);
        lesson.section("positions", "What it knows about places", looking::positions);
        lesson.section("shuffled", "Shuffled patches", looking::shuffledPatches);
        lesson.section("rollout", "What it looked at: attention rollout", looking::rollout);

        DataPart data = new DataPart(lesson, sizes, digits);
        Comparison few = lesson.section("data", "How much data", () -> data.howMuchData(trio.on(digits.test())));

        VariationsPart variations = new VariationsPart(lesson, sizes, digits, few);
        lesson.section("pooling", "The [CLS] token or the average", variations::pooling);
        lesson.section("scrambled", "Testing the explanation: scrambled pixels", variations::scrambledPixels);

        AskPart ask = new AskPart(lesson, trio.vit().network());
        lesson.section("ask", "Your own digit", () -> ask.ownDigit(digits.test(), drawing));
    }
}
