package curriculum.layers.convolution;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Small networks of the fused layers, the same of DL4J's own, and data for them. */
final class Nets {

    static final int BATCH = 4;
    static final int SIDE = 7;
    static final int CLASSES = 3;

    private Nets() {}

    static Layer convolution(boolean fused, int filters) {
        ConvolutionLayer.Builder builder =
                fused ? new FusedConvolution.Builder(3, 3) : new ConvolutionLayer.Builder(3, 3);
        return builder.nOut(filters).convolutionMode(ConvolutionMode.Same).build();
    }

    static Layer pooling(boolean fused, SubsamplingLayer.PoolingType kind) {
        SubsamplingLayer.Builder builder = fused ? new FusedPooling.Builder(kind) : new SubsamplingLayer.Builder(kind);
        return builder.kernelSize(2, 2).stride(2, 2).build();
    }

    static Layer upsampling(boolean fused) {
        return fused ? new FusedUpsampling.Builder(2).build() : new Upsampling2D.Builder(2).build();
    }

    static NeuralNetConfiguration.Builder settings(DataType type, Activation activation) {
        return new NeuralNetConfiguration.Builder()
                .seed(5)
                .dataType(type)
                .updater(new Adam(0.01))
                .activation(activation);
    }

    /** Convolution, pooling, convolution, up-sampling, convolution, softmax, on flat images. */
    static MultiLayerNetwork network(
            NeuralNetConfiguration.Builder settings, boolean fused, SubsamplingLayer.PoolingType kind) {
        MultiLayerNetwork network = new MultiLayerNetwork(settings.list()
                .layer(convolution(fused, 3))
                .layer(pooling(fused, kind))
                .layer(convolution(fused, 2))
                .layer(upsampling(fused))
                .layer(convolution(fused, 2))
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutionalFlat(SIDE, SIDE, 1))
                .build());
        network.init();
        return network;
    }

    static MultiLayerNetwork network(boolean fused) {
        return network(settings(DataType.FLOAT, Activation.RELU), fused, SubsamplingLayer.PoolingType.MAX);
    }

    /** {@code [batch, side²]}. */
    static INDArray images(DataType type) {
        Nd4j.getRandom().setSeed(3);
        return Nd4j.randn(DataType.DOUBLE, BATCH, SIDE * SIDE).castTo(type);
    }

    /** One-hot, {@code [batch, classes]}. */
    static INDArray labels(DataType type) {
        INDArray labels = Nd4j.zeros(type, BATCH, CLASSES);
        for (int i = 0; i < BATCH; i++) {
            labels.putScalar(i, i % CLASSES, 1);
        }
        return labels;
    }
}
