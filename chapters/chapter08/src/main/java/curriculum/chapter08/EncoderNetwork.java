package curriculum.chapter08;

import curriculum.layers.transformer.FirstToken;
import curriculum.layers.transformer.LayerNormalization;
import curriculum.layers.transformer.TokenEmbedding;
import curriculum.layers.transformer.TokenOutput;
import curriculum.layers.transformer.TransformerEncoderBlock;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ISchedule;

/** The encoder in the manner of BERT, with a language model's output or a classifier's on top. */
final class EncoderNetwork {
    private static final int SEGMENTS = 2;
    private static final int HIDDEN = 128; // units between the two layers of feed-forward
    // Of the mean of squared gradients: Adam's usual .999 remembers the first steps for too long where there are few.
    private static final double MEMORY = 0.98;

    /** What a classifier looks at. */
    enum Pooling {
        CLS,
        AVERAGE;

        Layer layer() {
            return this == CLS ? new FirstToken() : new GlobalPoolingLayer.Builder(PoolingType.AVG).build();
        }
    }

    private EncoderNetwork() {}

    /** Guesses the tokens that are masked. */
    static MultiLayerNetwork languageModel(EncoderOptions options, ISchedule rate, long seed) {
        return build(
                encoder(options, rate, seed)
                        .layer(new TokenOutput.Builder()
                                .nOut(options.vocabulary())
                                .build()),
                options);
    }

    /** Tells classes apart by one vector for the whole text. */
    static MultiLayerNetwork classifier(
            EncoderOptions options, Pooling pooling, int classes, ISchedule rate, long seed) {
        return build(
                encoder(options, rate, seed)
                        .layer(pooling.layer())
                        .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                                .nOut(classes)
                                .activation(Activation.SOFTMAX)
                                .build()),
                options);
    }

    private static NeuralNetConfiguration.ListBuilder encoder(EncoderOptions options, ISchedule rate, long seed) {
        // snippet encoder
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(Adam.builder().learningRateSchedule(rate).beta2(MEMORY).build())
                .list()
                .layer(new TokenEmbedding.Builder()
                        .vocabulary(options.vocabulary())
                        .segments(SEGMENTS)
                        .maxLength(options.maxLength())
                        .nOut(options.width())
                        .dropout(options.dropout())
                        .build());
        for (int block = 0; block < options.blocks(); block++) {
            layers.layer(new TransformerEncoderBlock.Builder()
                    .heads(options.heads())
                    .hidden(HIDDEN)
                    .attentionDropout(options.dropout())
                    .residualDropout(options.dropout())
                    .build());
        }
        layers.layer(new LayerNormalization.Builder().build());
        // end snippet
        return layers;
    }

    private static MultiLayerNetwork build(NeuralNetConfiguration.ListBuilder layers, EncoderOptions options) {
        MultiLayerNetwork network = new MultiLayerNetwork(
                layers.setInputType(InputType.recurrent(SEGMENTS)).build());
        network.init();
        if (options.nearFirst()) {
            NearFirst.apply(network, options.blocks());
        }
        return network;
    }

    /** Copies the encoder of a network into another; what stands above it stays as it is. */
    static void copyEncoder(MultiLayerNetwork from, MultiLayerNetwork to) {
        copyLayers(from, to, from.getnLayers() - 1);
    }

    /** Copies the first layers of a network into another. */
    static void copyLayers(MultiLayerNetwork from, MultiLayerNetwork to, int count) {
        for (int layer = 0; layer < count; layer++) {
            to.getLayer(layer).setParams(from.getLayer(layer).params());
        }
    }
}
