package curriculum.layers.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a running layer made of an input and of a gradient of its output.
 *
 * @param gradients those of all parameters, in their order; null if it has none
 */
record Pass(INDArray output, INDArray gradients, INDArray inputGradient) {

    /** A running layer, its parameters random, the biases too, and the same for the same number of them. */
    static Layer layer(org.deeplearning4j.nn.conf.layers.Layer configuration, DataType type) {
        NeuralNetConfiguration conf = new NeuralNetConfiguration.Builder()
                .dataType(type)
                .layer(configuration)
                .build();
        long count = configuration.initializer().numParams(conf);
        Nd4j.getRandom().setSeed(7);
        INDArray parameters = count == 0
                ? null
                : Nd4j.randn(DataType.DOUBLE, 1, count).muli(0.5).castTo(type);
        Layer layer = conf.getLayer().instantiate(conf, null, 0, parameters, false, type);
        layer.setBackpropGradientsViewArray(count == 0 ? null : Nd4j.create(type, 1, count));
        return layer;
    }

    static Pass of(Layer layer, INDArray input, INDArray epsilon) {
        LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
        layer.setInput(input, workspaces);
        INDArray output = layer.activate(true, workspaces).dup('c');
        // Activation functions may work in place.
        Pair<Gradient, INDArray> back = layer.backpropGradient(epsilon.dup(epsilon.ordering()), workspaces);
        INDArray gradients = layer.getGradientsViewArray();
        return new Pass(
                output,
                gradients == null ? null : gradients.dup(),
                back.getSecond().dup('c'));
    }

    void assertAgrees(Pass expected, double tolerance, String what) {
        assertAgrees(output, expected.output, tolerance, what + ": output");
        assertAgrees(inputGradient, expected.inputGradient, tolerance, what + ": gradient of the input");
        if (expected.gradients != null) {
            assertAgrees(gradients, expected.gradients, tolerance, what + ": gradients of the parameters");
        }
    }

    private static void assertAgrees(INDArray actual, INDArray expected, double tolerance, String what) {
        assertThat(actual.shape()).as(what).containsExactly(expected.shape());
        double scale = Math.max(1, expected.amaxNumber().doubleValue());
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).as(what).isLessThan(tolerance * scale);
    }
}
