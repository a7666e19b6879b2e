package curriculum.layers.transformer;

import curriculum.layers.Wiring;
import java.util.Collection;
import java.util.Objects;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.NoParamLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Keeps the first token of every sequence, which is [CLS] in BERT and in a Vision Transformer: [batch, width, steps]
 * in, [batch, width] out. The alternative, the mean of all tokens, is DL4J's
 * {@code GlobalPoolingLayer(PoolingType.AVG)}.
 */
public final class FirstToken extends NoParamLayer {

    /** A layer that keeps the first token. */
    public FirstToken() {}

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        return Wiring.attach(new FirstTokenLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        if (!(input instanceof InputType.InputTypeRecurrent sequences)) {
            throw new IllegalArgumentException("FirstToken: the input must be sequences [batch, width, steps],"
                    + " InputType.recurrent(width); it is " + input);
        }
        return InputType.feedForward(sequences.getSize());
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return Wiring.memory(this, input, 0, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FirstToken && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(FirstToken.class, super.hashCode());
    }
}
