package curriculum.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DeclaredParametersTest {

    private final NeuralNetConfiguration network = new NeuralNetConfiguration();
    private final BaseLayer layer = new DenseLayer.Builder()
            .weightInit(new WeightInitConstant(7))
            .biasInit(0.5)
            .gainInit(3)
            .build();
    private final DeclaredParameters parameters = new DeclaredParameters(
            layer,
            List.of(
                    Parameter.weight("W", 2, 3),
                    Parameter.bias("b", 2),
                    Parameter.gain("g", 1),
                    Parameter.weight("V", new WeightInitConstant(9), new Parameter.Fans(1, 1), 1, 2),
                    Parameter.bias("c", (values, conf) -> values.assign(Nd4j.createFromArray(4f, 5f)), 2)));

    @Test
    void eachIsOfItsKind() {
        assertThat(parameters.numParams(layer)).isEqualTo(13);
        assertThat(parameters.paramKeys(layer)).containsExactly("W", "b", "g", "V", "c");
        assertThat(parameters.weightKeys(layer)).containsExactly("W", "V");
        assertThat(parameters.biasKeys(layer)).containsExactly("b", "c");
        assertThat(parameters.isWeightParam(layer, "g")).isFalse();
        assertThat(parameters.isBiasParam(layer, "g")).isFalse();
    }

    @Test
    void valuesBeforeTrainingLieOneAfterAnother() {
        INDArray all = Nd4j.zeros(1, 13);
        parameters.init(network, all, true);
        assertThat(all.toFloatVector()).containsExactly(7, 7, 7, 7, 7, 7, 0.5f, 0.5f, 3, 9, 9, 4, 5);
        assertThat(network.getVariables()).containsExactly("W", "b", "g", "V", "c");
    }

    @Test
    void eachIsAViewInColumnOrder() {
        INDArray all = Nd4j.createFromArray(1f, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        Map<String, INDArray> table = parameters.init(network, all, false);
        assertThat(table.get("W").toFloatMatrix()).isEqualTo(new float[][] {{1, 3, 5}, {2, 4, 6}});
        assertThat(table.get("c").toFloatVector()).containsExactly(12, 13);
        table.get("V").assign(0);
        assertThat(all.toFloatVector()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 12, 13);
        assertThat(parameters.getGradientsFromFlattened(network, all)).isEqualTo(table);
    }

    @Test
    void anArrayOfAnotherLengthIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.init(network, Nd4j.zeros(1, 12), true))
                .withMessage("DenseLayer has 13 parameters, but the array for them holds 12 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.init(network, null, true))
                .withMessageEndingWith("holds 0 numbers");
    }
}
