package curriculum.layers.transformer;

import static curriculum.layers.transformer.Networks.noise;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class BadInputTest {

    @Test
    void headsThatDoNotDivideTheWidth() {
        String message = "heads must be at least 1 and divide the width: width 64, heads 5";
        refused(() -> new MultiHeadAttention.Builder().nOut(64).heads(5).build(), message);
        refused(
                () -> sequence(
                        64,
                        new TransformerEncoderBlock.Builder().heads(5).hidden(8).build()),
                message);
        refused(() -> new MultiHeadAttention.Builder().heads(0).build(), "heads must be at least 1: 0");
    }

    @Test
    void ratesAndSizesOutOfRange() {
        refused(() -> new TransformerEncoderBlock.Builder().build(), "hidden must be at least 1: 0");
        refused(
                () -> new MultiHeadAttention.Builder().attentionDropout(1).build(),
                "attentionDropout is the probability to drop and must be at least 0 and below 1: 1.0");
        refused(() -> new LayerNormalization.Builder().epsilon(0).build(), "epsilon must be greater than 0: 0.0");
        refused(
                () -> new TokenEmbedding.Builder()
                        .vocabulary(5)
                        .segments(-1)
                        .nOut(4)
                        .build(),
                "segments must not be negative: -1");
        refused(() -> new TokenEmbedding.Builder().vocabulary(5).build(), "nOut must be at least 1: 0");
    }

    @Test
    void aWidthThatTheLayerCannotChange() {
        refused(
                () -> sequence(8, new LayerNormalization.Builder().nOut(6).build()),
                "nIn and nOut must be the same width: nIn 8, nOut 6");
    }

    @Test
    void anInputThatIsNoSequence() {
        refused(
                () -> Networks.perStep(DataType.FLOAT, InputType.recurrent(8, RNNFormat.NWC), attention()),
                "the input must be sequences [batch, width, steps]");
        MultiLayerNetwork network = sequence(8, attention());
        refused(() -> network.output(noise(DataType.FLOAT, 1, 2, 7, 3)), "[batch, nIn, steps] with nIn 8");
    }

    @Test
    void sequencesLongerThanThePositionTable() {
        MultiLayerNetwork learned =
                sequence(8, new PositionEmbedding.Builder().maxLength(4).build());
        refused(
                () -> learned.output(noise(DataType.FLOAT, 1, 2, 8, 5)),
                "sequences of 5 tokens are longer than the position table: maxLength is 4");
    }

    @Test
    void tokenIdsOutsideTheVocabulary() {
        Layer tokens =
                new TokenEmbedding.Builder().vocabulary(5).segments(2).nOut(4).build();
        MultiLayerNetwork network = sequence(2, tokens);
        refused(
                () -> network.output(Nd4j.createFromArray(new float[][] {{1, 2}, {3, 5}})),
                "token ids must be whole numbers from 0 to 4, but sequence 1 has 5.0 at step 1");
        refused(() -> network.output(Nd4j.createFromArray(new float[][] {{1.5f}})), "has 1.5 at step 0");
        refused(
                () -> network.output(Nd4j.createFromArray(new float[][][] {{{1, 2}, {0, 2}}})),
                "segment ids must be whole numbers from 0 to 1, but sequence 0 has 2.0 at step 1");
        refused(() -> network.output(Nd4j.ones(1, 3, 2)), "token ids [batch, steps] or [batch, 1, steps]");
        refused(() -> sequence(3, tokens), "at most one of segment ids");
    }

    @Test
    void patchesThatDoNotDivideTheImageAndOtherImages() {
        refused(() -> images(5), "the patch must divide the image: patch 5 × 5, image 4 × 6");
        MultiLayerNetwork network = images(2);
        refused(
                () -> network.output(noise(DataType.FLOAT, 1, 2, 1, 6, 6)),
                "images must be [batch, channels, height, width] = [2, 1, 4, 6], but their shape is [2, 1, 6, 6]");
        refused(() -> sequence(8, new PatchEmbedding.Builder().patch(2).nOut(8).build()), "the input must be images");
    }

    private static MultiLayerNetwork images(int patch) {
        return Networks.perStep(
                DataType.FLOAT,
                InputType.convolutional(4, 6, 1),
                new PatchEmbedding.Builder().patch(patch).nOut(8).build());
    }

    private static Layer attention() {
        return new MultiHeadAttention.Builder().nOut(8).heads(2).build();
    }

    private static MultiLayerNetwork sequence(int width, Layer layer) {
        return Networks.perStep(DataType.FLOAT, InputType.recurrent(width), layer);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
