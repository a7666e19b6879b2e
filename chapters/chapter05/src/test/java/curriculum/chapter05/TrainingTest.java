package curriculum.chapter05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import curriculum.lab.Lesson;
import curriculum.layers.autoencoder.SparsityPenalty;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TrainingTest {
    @TempDir
    Path temporary;

    @BeforeEach
    void seed() {
        Nd4j.getRandom().setSeed(5);
    }

    /** An encoder, a code and a decoder put together are the network. */
    @Test
    void decodingTheCodeIsReconstructing() {
        INDArray images = Nd4j.rand(DataType.FLOAT, 1_003, 16); // more than are encoded at a time
        for (Autoencoder autoencoder : List.of(
                Networks.stacked(3, Activation.RELU, Activation.SIGMOID, 16, 9, 4),
                Networks.shallow(3, 16, Networks.dense(20, Activation.RELU), SparsityPenalty.l1(0.1)),
                LayerByLayer.sigmoids(3, 16, 9, 4))) {
            INDArray codes = autoencoder.encode(images);
            assertThat(autoencoder.decode(codes).equalsWithEps(autoencoder.reconstruct(images), 1e-5))
                    .isTrue();
        }
        assertThat(Networks.stacked(3, Activation.RELU, Activation.SIGMOID, 16, 9, 4)
                        .encode(images)
                        .shape())
                .containsExactly(1_003, 4);
        assertThat(Networks.convolutional(3, 4, 2).reconstruct(images).shape()).containsExactly(1_003, 16);
    }

    @Test
    void aWrongGradientIsNoticed() {
        MultiLayerNetwork network = GradientCheck.shaken(Networks.ofDoubles(4, 7, Networks.tiedLayers(true, 5, 3)));
        INDArray images = Nd4j.rand(DataType.DOUBLE, 5, 7);
        assertThat(GradientCheck.relativeError(network, images)).isLessThan(1e-6);
        // Dropout draws anew for each pass, so that no difference of losses fits the backward pass.
        MultiLayerNetwork noisy = Networks.ofDoubles(
                4,
                7,
                List.of(
                        new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
                                .nOut(5)
                                .dropOut(0.5)
                                .build(),
                        Networks.output(7, Activation.IDENTITY)));
        assertThat(GradientCheck.relativeError(noisy, images)).isGreaterThan(0.1);
    }

    /** Pre-training leaves the weights of each layer, and their mirror images, in the deep network. */
    @Test
    void preTrainedWeightsAreMirrored() {
        INDArray images = Nd4j.rand(DataType.FLOAT, 300, 16);
        List<MultiLayerNetwork> pretrained = new ArrayList<>();
        Lesson.run(
                AutoencoderLesson.CHAPTER,
                lesson -> pretrained.add(LayerByLayer.pretrain(lesson, images, 3, new Schedule(100, 2), 16, 9, 4)
                        .network()),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                "--data",
                "bundled",
                "--report",
                temporary.toString());
        MultiLayerNetwork network = pretrained.get(0);
        MultiLayerNetwork begun = LayerByLayer.sigmoids(3, 16, 9, 4).network();
        assertThat(network.getParam("3_W")).isEqualTo(network.getParam("0_W").transpose());
        assertThat(network.getParam("2_W")).isEqualTo(network.getParam("1_W").transpose());
        assertThat(network.getParam("0_W")).isNotEqualTo(begun.getParam("0_W"));
    }

    @Test
    void theMeanImageExplainsNothingAndTheImageItselfEverything() {
        INDArray images = Nd4j.rand(DataType.FLOAT, 50, 16);
        assertThat(Scores.explained(images, images)).isEqualTo(1);
        assertThat(Scores.explained(images, images.mul(0).addiRowVector(images.mean(0))))
                .isEqualTo(0, within(1e-6));
    }
}
