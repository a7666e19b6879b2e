package curriculum.chapter05;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.published;
import static curriculum.lab.Band.real;

import curriculum.lab.Band;
import curriculum.lab.Lesson;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What an autoencoder is, and the bar that it must beat. */
final class BarPart {
    private static final Map<Integer, Band[]> EXPECTED = Map.of(
            10, new Band[] {published("0.0341"), bundled(0.0169, 0.0171)},
            32, new Band[] {published("0.0168"), bundled(0.0068, 0.0069)},
            64, new Band[] {published("0.0091"), bundled(0.0024, 0.0025)});
    private static final int LINEAR_WIDTH = 10;
    private static final int LINEAR_EPOCHS_FACTOR = 6;

    private final Lesson lesson;
    private final Sizes sizes;
    private final DigitsData data;

    BarPart(Lesson lesson, Sizes sizes, DigitsData data) {
        this.lesson = lesson;
        this.sizes = sizes;
        this.data = data;
    }

    void idea() {
        lesson.note(
                "idea",
                "Task: put out the image that came in. Between input and output lies a code that is narrower than the"
                        + " image. %d images to learn from, %d to be judged by; their labels are not used.",
                data.images().train().rows(),
                data.images().test().rows());
        lesson.claim(
                "data.train-images",
                "Images to train on",
                data.images().train().rows(),
                real(60_000, 60_000),
                bundled(5_000, 5_000));
        lesson.claim(
                "parameters.untied",
                "Weights of 7-5-3-5-7 without biases",
                untied(lesson.seed()).numParams(),
                both(100, 100));
        lesson.claim(
                "parameters.tied",
                "The same with tied weights",
                Networks.tied(lesson.seed(), false, 7, 5, 3).numParams(),
                both(50, 50));
        lesson.claim(
                "mean-image.mse",
                "Error of the mean image, a guess without any code",
                Scores.meanImageMse(data.images().train(), data.images().test()),
                published("0.0675"),
                bundled(0.0325, 0.0326));
    }

    // snippet untied
    private static MultiLayerNetwork untied(long seed) {
        return Networks.network(
                seed,
                InputType.feedForward(7),
                List.of(
                        new DenseLayer.Builder().nOut(5).hasBias(false).build(),
                        new DenseLayer.Builder().nOut(3).hasBias(false).build(),
                        new DenseLayer.Builder().nOut(5).hasBias(false).build(),
                        new OutputLayer.Builder(LossFunction.MSE)
                                .nOut(7)
                                .hasBias(false)
                                .activation(Activation.IDENTITY)
                                .build()));
    }
    // end snippet

    void principalComponents() {
        INDArray test = data.images().test();
        for (int width : new int[] {10, Sizes.CODE, 64}) {
            lesson.claim(
                    "pca.mse." + width,
                    "Error a pixel of " + width + " principal components",
                    Scores.mse(test, data.components().reconstruct(test, width)),
                    EXPECTED.get(width));
        }
        lesson.figure(
                "principal-components",
                "The first ten principal components (blue is positive, orange negative), and ten test images rebuilt"
                        + " from 10, 32 and 64 of them",
                AutoencoderFigures.components(data));
    }

    /**
     * How close a linear autoencoder comes to principal components.
     *
     * @param excess its error over theirs
     * @param meanSquaredCosine between its decoder's subspace and theirs
     */
    private record Linear(double excess, double meanSquaredCosine) {}

    void linear() {
        Linear measured = measureLinear();
        lesson.claim(
                "linear.excess",
                "Its error over that of 10 principal components",
                measured.excess(),
                real(0.99, 1.05),
                bundled(0.99, 1.05));
        lesson.claim(
                "linear.subspace",
                "Mean squared cosine between the two subspaces",
                measured.meanSquaredCosine(),
                real(0.9, 1),
                bundled(0.9, 1));
    }

    private Linear measureLinear() {
        Images images = data.small();
        Autoencoder linear = Networks.stacked(
                lesson.seed(), Activation.IDENTITY, Activation.IDENTITY, images.pixels(), LINEAR_WIDTH);
        Training.fit(lesson, linear, images.train(), sizes.small().times(LINEAR_EPOCHS_FACTOR));
        INDArray rebuilt = data.smallComponents().reconstruct(images.test(), LINEAR_WIDTH);
        return new Linear(
                linear.mse(images.test()) / Scores.mse(images.test(), rebuilt),
                meanSquaredCosine(
                        linear.network().getParam("1_W"), data.smallComponents().axes(LINEAR_WIDTH)));
    }

    // snippet subspace
    /** 1 if the decoder's weights {@code [width, pixels]} span what the axes {@code [pixels, width]} span. */
    private static double meanSquaredCosine(INDArray decoder, INDArray axes) {
        INDArray basis = Nd4j.linalg().qr(decoder.castTo(DataType.DOUBLE).transpose())[0]; // [pixels, width]
        INDArray cosines = basis.transpose().mmul(axes); // [width, width]
        return cosines.mul(cosines).sumNumber().doubleValue() / axes.columns();
    }
    // end snippet
}
