package curriculum.chapter09;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.ImageData;
import curriculum.datasets.Mnist;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.figure.DrawnImage;
import curriculum.lab.training.KeptModel;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Digits that people drew, read by the network that was just trained or by one that an earlier run has kept. */
final class AskPart {
    private static final String TITLE = "Your own digit";
    private static final int REDRAWN = 500;
    private static final int ZOOM = 10;
    private static final int BEST = 3;

    private final Lesson lesson;
    private final VitShape vit;
    private final MultiLayerNetwork network;
    private final DrawnImage.Placement placement;

    /** @param network a trained Vision Transformer */
    AskPart(Lesson lesson, MultiLayerNetwork network) {
        this.lesson = lesson;
        this.vit = Sizes.of(lesson.edition()).vit();
        this.network = network;
        this.placement = DrawnImage.Placement.of(lesson.edition());
    }

    /** The sizes that a kept model must have, to be asked in place of a trained one. */
    static String sizes(Lesson lesson) {
        Sizes sizes = Sizes.of(lesson.edition());
        return sizes.vit() + " " + sizes.longest();
    }

    /** Answers from a kept model. */
    static void answer(Lesson lesson, KeptModel kept) {
        DrawnImage drawing = lesson.options(AskOptions.class).drawing().orElseThrow();
        AskPart part = new AskPart(lesson, kept.network());
        lesson.section("ask", TITLE, () -> part.tell(drawing));
    }

    /** Keeps the network, and shows that a drawing reaches it as its own images do. */
    void ownDigit(ImageData test, Optional<DrawnImage> drawing) {
        lesson.keep(network, Map.of("placement", placement.name(), "classes", String.join(" ", test.classes())));
        lesson.claim(
                "ask.accuracy",
                "Accuracy on test images that are drawn large and dark on light and read from there",
                redrawnAccuracy(test.select(IntStream.range(0, REDRAWN).toArray())),
                real(0.9, 1),
                bundled(0.5, 1));
        drawing.ifPresent(this::tell);
    }

    // snippet redrawn
    private double redrawnAccuracy(ImageData images) {
        float[][] read = new float[images.images()][];
        for (int image = 0; image < read.length; image++) {
            read[image] = DrawnImage.of(enlarged(images.pixels()[image])).placed(placement);
        }
        ImageData redrawn = new ImageData(vit.side(), vit.side(), images.classes(), read, images.labels());
        return Training.accuracy(network, redrawn);
    }
    // end snippet

    private BufferedImage enlarged(float[] image) {
        int side = vit.side() * ZOOM;
        BufferedImage large = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float ink = image[y / ZOOM * vit.side() + x / ZOOM];
                large.getRaster().setSample(x, y, 0, Math.round(255 * (1 - ink)));
            }
        }
        return large;
    }

    private void tell(DrawnImage drawing) {
        float[][] pixels = {drawing.placed(placement)};
        ImageData image = new ImageData(vit.side(), vit.side(), Mnist.CLASSES, pixels, new int[1]);
        INDArray probabilities = Training.probabilities(network, image);
        Table table = Table.of("digit", "probability");
        IntStream.range(0, vit.classes())
                .boxed()
                .sorted((one, other) -> Double.compare(probabilities.getDouble(other), probabilities.getDouble(one)))
                .limit(BEST)
                .forEach(digit -> table.row(String.valueOf(digit), probabilities.getDouble(digit)));
        lesson.table("ask", "What the Vision Transformer reads", table);
        lesson.figure(
                "ask",
                "Your drawing as the network gets it, how much of each patch reaches [CLS], and the drawing in that"
                        + " light",
                VisionFigures.rollout(Rollout.of(network, vit, image)));
    }
}
