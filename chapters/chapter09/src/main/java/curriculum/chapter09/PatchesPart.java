package curriculum.chapter09;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.ImageSplit;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.Vectors;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How an image becomes words, and what a Transformer does with them. */
final class PatchesPart {
    private static final VitShape.Cut LARGE = new VitShape.Cut(224, 16);

    private final Lesson lesson;
    private final Sizes sizes;
    private final VitShape vit;
    private final ImageSplit digits;

    PatchesPart(Lesson lesson, Sizes sizes, ImageSplit digits) {
        this.lesson = lesson;
        this.sizes = sizes;
        this.vit = sizes.vit();
        this.digits = digits;
    }

    void words() {
        lesson.claim(
                "data.train",
                "Images to train on",
                digits.train().images(),
                real(60_000, 60_000),
                bundled(5_000, 5_000));
        lesson.claim(
                "data.test", "Images to test on", digits.test().images(), real(10_000, 10_000), bundled(1_000, 1_000));
        lesson.claim(
                "words.large-image",
                "Words of 16 × 16 pixels in an image of 224 × 224",
                LARGE.patches(),
                both(196, 196));
        lesson.claim(
                "words.here",
                "Words of 7 × 7 pixels in an image of 28 × 28",
                vit.image().patches(),
                both(16, 16));
        lesson.figure(
                "patches",
                "Images as we see them, and as the network does: a row of patches, from left to right and top to"
                        + " bottom",
                VisionFigures.patches(digits.test(), vit));
    }

    void convolution() {
        MultiLayerNetwork embedding = PatchConvolution.embedding(vit, lesson.seed());
        MultiLayerNetwork convolution = PatchConvolution.withWeightsOf(embedding, vit);
        INDArray images = Training.batch(digits.test(), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
                .getFeatures()
                .castTo(DataType.DOUBLE);
        double difference = Vectors.largestDifference(
                embedding.output(images), PatchConvolution.tokens(convolution.output(images)));
        lesson.claim(
                "patch.convolution", "Largest difference to a convolution with stride 7", difference, both(0, 1e-9));
    }

    void byHand() {
        MultiLayerNetwork network = untrained().convertDataType(DataType.DOUBLE);
        TransformerByHand byHand = new TransformerByHand(network, vit);
        double difference = 0;
        for (int image = 0; image < 5; image++) {
            INDArray layers = network.output(
                    Training.batch(digits.test(), image).getFeatures().castTo(DataType.DOUBLE));
            double[] hand = byHand.probabilities(digits.test().pixels()[image]);
            difference = Math.max(difference, Vectors.largestDifference(layers.toDoubleVector(), hand));
        }
        lesson.claim(
                "agree.by-hand",
                "Largest difference of a probability, loops against layers",
                difference,
                both(0, 1e-6));
    }

    /**
     * How many parameters the networks have.
     *
     * @param vit those of the Vision Transformer
     * @param cnn those of the convolutional network over that
     * @param mlp those of the perceptron over that
     */
    private record Counted(long vit, double cnn, double mlp) {}

    void parameters() {
        Counted counted = count();
        Table table = Table.of("part", "numbers");
        table.row("patch embedding and [CLS]", vit.patchEmbeddingParameters());
        table.row("position embeddings", vit.positionParameters());
        table.row("a block of the encoder", vit.blockParameters());
        table.row("last norm and head", vit.headParameters());
        table.row("all, with " + vit.encoder().blocks() + " blocks", vit.parameters());
        lesson.table("parameters", "Parameters by formula", table);
        lesson.claim(
                "parameters.vit",
                "Parameters of the Vision Transformer",
                counted.vit(),
                real(72_074, 72_074),
                bundled(19_658, 19_658));
        lesson.claim(
                "parameters.formula",
                "The same by formula",
                vit.parameters(),
                real(72_074, 72_074),
                bundled(19_658, 19_658));
        lesson.claim("parameters.cnn", "Those of the convolutional network over that", counted.cnn(), both(0.95, 1.05));
        lesson.claim("parameters.mlp", "Those of the perceptron over that", counted.mlp(), both(0.95, 1.05));
    }

    private Counted count() {
        Schedule schedule = sizes.compared().schedule();
        double ofVit = untrained().numParams();
        return new Counted(
                (long) ofVit,
                Classifiers.convolutional(sizes, schedule, lesson.seed()).numParams() / ofVit,
                Classifiers.perceptron(sizes, schedule, lesson.seed()).numParams() / ofVit);
    }

    private MultiLayerNetwork untrained() {
        return Classifiers.visionTransformer(vit, sizes.compared().schedule(), lesson.seed());
    }
}
