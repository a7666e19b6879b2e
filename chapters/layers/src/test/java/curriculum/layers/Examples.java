package curriculum.layers;

import curriculum.layers.autoencoder.SparsityPenalty;
import curriculum.layers.autoencoder.TiedAutoencoder;
import curriculum.layers.convolution.FusedConvolution;
import curriculum.layers.convolution.FusedPooling;
import curriculum.layers.convolution.FusedUpsampling;
import curriculum.layers.recurrent.FusedGru;
import curriculum.layers.recurrent.FusedLstm;
import curriculum.layers.recurrent.FusedRnn;
import curriculum.layers.regularization.DropConnectDense;
import curriculum.layers.schedule.WarmUpSchedule;
import curriculum.layers.transformer.AdditiveAttention;
import curriculum.layers.transformer.Concatenation;
import curriculum.layers.transformer.DotProductAttention;
import curriculum.layers.transformer.FirstToken;
import curriculum.layers.transformer.LayerNormalization;
import curriculum.layers.transformer.MultiHeadAttention;
import curriculum.layers.transformer.Networks;
import curriculum.layers.transformer.PatchEmbedding;
import curriculum.layers.transformer.PositionEmbedding;
import curriculum.layers.transformer.PositionwiseFeedForward;
import curriculum.layers.transformer.TokenEmbedding;
import curriculum.layers.transformer.TokenOutput;
import curriculum.layers.transformer.TransformerEncoderBlock;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** An {@link Example} of every layer and vertex of the module. */
final class Examples {

    private static final int BATCH = 2;
    private static final int WIDTH = 4;
    private static final int STEPS = 3;
    private static final InputType SEQUENCES = InputType.recurrent(WIDTH, STEPS);

    private Examples() {}

    static List<Example> all() {
        return List.of(
                ofSequences(new FusedRnn.Builder().nOut(5).build()),
                ofSequences(
                        new FusedGru.Builder().nOut(2).initialStateInput(true).build()),
                ofSequences(new FusedLstm.Builder()
                        .nOut(5)
                        .forgetGateBiasInit(2)
                        .cellStateOutput(true)
                        .build()),
                ofSequences(new MultiHeadAttention.Builder()
                        .nOut(6)
                        .heads(2)
                        .causal(true)
                        .attentionDropout(0.1)
                        .build()),
                ofSequences(new TransformerEncoderBlock.Builder()
                        .heads(2)
                        .hidden(7)
                        .preNorm(false)
                        .causal(true)
                        .attentionDropout(0.1)
                        .residualDropout(0.2)
                        .epsilon(1e-3)
                        .build()),
                ofSequences(new PositionwiseFeedForward.Builder().hidden(7).build()),
                ofSequences(new LayerNormalization.Builder().epsilon(1e-3).build()),
                ofSequences(new PositionEmbedding.Builder()
                        .maxLength(9)
                        .learned(false)
                        .dropout(0.1)
                        .build()),
                embedding(),
                patches(),
                pooled(new FirstToken()),
                tokenOutput(),
                ofVectors(new DropConnectDense.Builder(0.7).nOut(5).build()),
                ofVectors(SparsityPenalty.l1(0.3)),
                tied(),
                ofImages(new FusedConvolution.Builder(2, 3).nOut(5).stride(1, 2).build()),
                ofImages(new FusedPooling.Builder(SubsamplingLayer.PoolingType.AVG, new int[] {2, 2}, new int[] {1, 2})
                        .build()),
                ofImages(new FusedUpsampling.Builder(3).build()),
                ofPairs(new AdditiveAttention(WIDTH, WIDTH, 5, 0.1)),
                ofPairs(new DotProductAttention(WIDTH, 0.1)),
                ofPairs(new Concatenation()));
    }

    private static Example ofSequences(Layer layer) {
        return example(layer, SEQUENCES, noise(BATCH, WIDTH, STEPS), perStep(), Nd4j.ones(BATCH, 2, STEPS));
    }

    private static Example embedding() {
        Layer layer = new TokenEmbedding.Builder()
                .vocabulary(6)
                .segments(2)
                .maxLength(5)
                .norm(false)
                .epsilon(1e-3)
                .dropout(0.1)
                .nOut(5)
                .build();
        return example(layer, InputType.recurrent(1, STEPS), ids(), perStep(), Nd4j.ones(BATCH, 2, STEPS));
    }

    private static Example patches() {
        Layer layer =
                new PatchEmbedding.Builder().patch(2).classToken(true).nOut(5).build();
        return example(
                layer, InputType.convolutional(2, 4, 3), noise(BATCH, 3, 2, 4), perStep(), Nd4j.ones(BATCH, 2, 3));
    }

    private static Example ofImages(Layer layer) {
        return example(layer, InputType.convolutional(4, 6, 3), noise(BATCH, 3, 4, 6), dense(), Nd4j.ones(BATCH, 2));
    }

    private static Example pooled(Layer layer) {
        return example(layer, SEQUENCES, noise(BATCH, WIDTH, STEPS), dense(), Nd4j.ones(BATCH, 2));
    }

    private static Example tokenOutput() {
        GraphBuilder graph = graph().addInputs("x").setInputTypes(SEQUENCES);
        graph.addLayer("y", new TokenOutput.Builder().nOut(6).build(), "x").setOutputs("y");
        return new Example(TokenOutput.class, graph.build(), new MultiDataSet(noise(BATCH, WIDTH, STEPS), ids()));
    }

    private static Example ofVectors(Layer layer) {
        return example(layer, InputType.feedForward(WIDTH), noise(BATCH, WIDTH), dense(), Nd4j.ones(BATCH, 2));
    }

    private static Example tied() {
        Layer layer = new TiedAutoencoder.Builder(5, 3)
                .hasBias(false)
                .activation(Activation.TANH)
                .outputActivation(Activation.SIGMOID)
                .build();
        Layer loss = new LossLayer.Builder(LossFunction.MSE)
                .activation(Activation.IDENTITY)
                .build();
        return example(layer, InputType.feedForward(WIDTH), noise(BATCH, WIDTH), loss, Nd4j.ones(BATCH, WIDTH));
    }

    private static Example ofPairs(GraphVertex vertex) {
        GraphBuilder graph = graph().addInputs("x", "z").setInputTypes(SEQUENCES, SEQUENCES);
        graph.addVertex("tested", vertex, "x", "z")
                .addLayer("y", perStep(), "tested")
                .setOutputs("y");
        INDArray[] features = {
            noise(BATCH, WIDTH, STEPS), noise(BATCH, WIDTH, STEPS).muli(2)
        };
        INDArray[] labels = {Nd4j.ones(BATCH, 2, STEPS)};
        return new Example(vertex.getClass(), graph.build(), new MultiDataSet(features, labels));
    }

    private static Example example(Layer layer, InputType input, INDArray features, Layer output, INDArray labels) {
        GraphBuilder graph = graph().addInputs("x").setInputTypes(input);
        graph.addLayer("tested", layer, "x").addLayer("y", output, "tested").setOutputs("y");
        return new Example(layer.getClass(), graph.build(), new MultiDataSet(features, labels));
    }

    private static GraphBuilder graph() {
        return new NeuralNetConfiguration.Builder()
                .seed(5)
                .biasInit(0.2)
                .updater(new Adam(new WarmUpSchedule(0.01, 2, 9)))
                .graphBuilder();
    }

    private static Layer perStep() {
        return new RnnOutputLayer.Builder(LossFunction.MSE)
                .nOut(2)
                .activation(Activation.IDENTITY)
                .build();
    }

    private static Layer dense() {
        return new OutputLayer.Builder(LossFunction.MSE)
                .nOut(2)
                .activation(Activation.IDENTITY)
                .build();
    }

    private static INDArray ids() {
        return Nd4j.createFromArray(new float[][] {{1, 2, 3}, {4, 0, 5}});
    }

    private static INDArray noise(long... shape) {
        return Networks.noise(DataType.FLOAT, 8, shape);
    }
}
