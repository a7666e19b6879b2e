package curriculum.chapter04;

import curriculum.datasets.ImageData;
import curriculum.datasets.generated.Glyphs;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Measures how hard the glyphs are for networks of three kinds; {@code datasets/sheets/glyphs.md} has the results. */
final class GlyphDifficulty {
    private static final int TRAIN = 5000;
    private static final int TEST = 1000;
    private static final int BATCH = 64;
    private static final int SEEDS = 3;

    private GlyphDifficulty() {}

    public static void main(String[] args) {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        for (int seed = 1; seed <= SEEDS; seed++) {
            DataSet train = dataSet(Glyphs.generate(1000 + seed, TRAIN));
            DataSet test = dataSet(Glyphs.generate(2000 + seed, TEST));
            measure("linear", seed, 30, 1e-3, train, test, layers -> layers);
            measure(
                    "MLP",
                    seed,
                    15,
                    1e-3,
                    train,
                    test,
                    layers -> layers.layer(new DenseLayer.Builder().nOut(128).build()));
            measure("CNN", seed, 8, 2e-3, train, test, GlyphDifficulty::convolutional);
        }
    }

    private static ListBuilder convolutional(ListBuilder layers) {
        return layers.layer(new ConvolutionLayer.Builder(5, 5).nOut(8).build())
                .layer(new SubsamplingLayer.Builder()
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new ConvolutionLayer.Builder(3, 3).nOut(16).build())
                .layer(new SubsamplingLayer.Builder()
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new DenseLayer.Builder().nOut(64).build());
    }

    private static void measure(
            String kind,
            int seed,
            int epochs,
            double learningRate,
            DataSet train,
            DataSet test,
            UnaryOperator<ListBuilder> hidden) {
        ListBuilder layers = hidden.apply(new NeuralNetConfiguration.Builder()
                        .seed(seed)
                        .weightInit(WeightInit.XAVIER)
                        .updater(new Adam(learningRate))
                        .activation(Activation.RELU)
                        .list())
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .activation(Activation.SOFTMAX)
                        .nOut(Glyphs.CLASSES.size())
                        .build())
                .setInputType(InputType.convolutionalFlat(Glyphs.SIDE, Glyphs.SIDE, 1));
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        for (int epoch = 0; epoch < epochs; epoch++) {
            train.shuffle(100L * seed + epoch);
            train.batchBy(BATCH).forEach(network::fit);
        }
        System.out.printf(
                Locale.ROOT,
                "%-7s seed %d, %6d parameters: training %.3f, test %.3f%n",
                kind,
                seed,
                network.numParams(),
                Scores.of(network, train).accuracy(),
                Scores.of(network, test).accuracy());
    }

    private static DataSet dataSet(ImageData images) {
        INDArray labels = Nd4j.zeros(images.images(), Glyphs.CLASSES.size());
        for (int image = 0; image < images.images(); image++) {
            labels.putScalar(image, images.labels()[image], 1);
        }
        return new DataSet(Nd4j.createFromArray(images.pixels()), labels);
    }
}
