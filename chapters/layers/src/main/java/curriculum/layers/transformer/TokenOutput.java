package curriculum.layers.transformer;

import curriculum.layers.Wiring;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.InputTypeUtil;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The output of a language model: a softmax over the vocabulary at every token, trained with cross-entropy on the
 * tokens that the labels mask selects. What a masked language model needs: with some thousand words it is many times as
 * fast as DL4J's {@code RnnOutputLayer}, because labels are ids instead of one-hot vectors, and in training only the
 * selected tokens are computed.
 *
 * <p>Sequences [batch, nIn, steps] in; probabilities [batch, nOut, steps] out. Labels: ids [batch, steps] or [batch, 1,
 * steps]; labels mask: [batch, steps], 1 where the loss counts (without one, every token counts). The loss is the mean
 * over the selected tokens, in nats: about ln(vocabulary) before training; a batch without selected tokens has loss 0.
 * {@link TokenScore} measures loss and accuracy. An id outside the vocabulary is an {@link IllegalArgumentException}.
 * Parameters {@code W} [nIn, nOut], {@code b}.
 */
public final class TokenOutput extends BaseOutputLayer {

    private static final long serialVersionUID = 1L;

    private TokenOutput() {}

    private TokenOutput(Builder builder) {
        super(builder);
        Checks.positive("nOut", (int) nOut);
        boolean plain = lossFn instanceof LossMCXENT loss && loss.getWeights() == null;
        if (!plain || !(activationFn instanceof ActivationSoftmax) || !hasBias) {
            throw new IllegalArgumentException(
                    "TokenOutput: softmax, unweighted cross-entropy and the bias are fixed and cannot be set");
        }
        initializeConstraints(builder);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Wiring.requireFloatOrDouble(getClass(), type);
        return Wiring.attach(new TokenOutputLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return DefaultParamInitializer.getInstance();
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        if (!(input instanceof InputType.InputTypeRecurrent sequences)) {
            throw new IllegalArgumentException(
                    "TokenOutput: the input must be sequences [batch, width, steps]; it is " + input);
        }
        if (nIn <= 0 || override) {
            nIn = sequences.getSize();
        }
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.recurrent(nOut, ((InputType.InputTypeRecurrent) input).getTimeSeriesLength());
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return InputTypeUtil.getPreprocessorForInputTypeRnnLayers(input, RNNFormat.NCW, getLayerName());
    }

    /** Builds a {@link TokenOutput}; nOut is the size of the vocabulary. */
    @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
    public static final class Builder extends BaseOutputLayer.Builder<Builder> {

        /** Creates a builder; softmax and cross-entropy are fixed. */
        public Builder() {
            super(LossFunction.MCXENT);
            activation(new ActivationSoftmax());
        }

        @Override
        public TokenOutput build() {
            return new TokenOutput(this);
        }
    }
}
