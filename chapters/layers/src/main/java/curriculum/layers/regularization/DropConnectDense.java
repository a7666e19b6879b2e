package curriculum.layers.regularization;

import curriculum.layers.Wiring;
import java.util.Collection;
import java.util.Objects;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A dense layer that drops single weights while it trains (DropConnect: Wan, Zeiler, Zhang, LeCun and Fergus 2013).
 *
 * <p>Every weight is kept with the probability {@code keep}, drawn anew for each batch, and what is kept is divided by
 * {@code keep}. So the expected weight in training is the weight itself, and outside training the layer is a plain
 * dense layer. Biases are never dropped. A weight that was dropped gets no gradient from that batch.
 *
 * <p>DL4J's {@code weightNoise(new DropConnect(keep))} differs in both: it does not divide, so that activations outside
 * training are larger than those the next layer was trained on, and it gives dropped weights a gradient as if they had
 * been kept.
 *
 * <p>Features {@code [batch, nIn]} in, {@code [batch, nOut]} out. Parameters {@code W}, {@code [nIn, nOut]}, and
 * {@code b}, {@code [1, nOut]}.
 */
public final class DropConnectDense extends FeedForwardLayer {

    @JsonProperty
    private double keep;

    private DropConnectDense() {} // for Jackson

    private DropConnectDense(Builder builder) {
        super(builder);
        this.keep = builder.keep;
        initializeConstraints(builder);
    }

    /** The probability with which a weight is kept. */
    double keep() {
        return keep;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        LayerValidation.assertNInNOutSet("DropConnectDense", getLayerName(), index, getNIn(), getNOut());
        if (weightNoise != null) {
            throw new IllegalArgumentException(
                    "DropConnectDense is itself a noise on weights; leave weightNoise unset");
        }
        return Wiring.attach(new DropConnectDenseLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return DefaultParamInitializer.getInstance();
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        long parameters = initializer().numParams(this);
        // The mask and the masked weights outlive every batch.
        return new LayerMemoryReport.Builder(layerName, getClass(), input, getOutputType(-1, input))
                .standardMemory(3 * parameters, getIUpdater().stateSize(parameters))
                .workingMemory(0, 0, 0, nOut)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DropConnectDense that && super.equals(that) && keep == that.keep;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), keep);
    }

    /** Builds a {@link DropConnectDense}. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {
        private final double keep;

        /**
         * A layer that keeps weights with a probability.
         *
         * @param keep above 0, at most 1
         * @throws IllegalArgumentException if {@code keep} is no such number
         */
        public Builder(double keep) {
            if (!(keep > 0 && keep <= 1)) {
                throw new IllegalArgumentException("keep must be a probability above 0 and at most 1, not " + keep);
            }
            this.keep = keep;
        }

        @Override
        @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
        public DropConnectDense build() {
            return new DropConnectDense(this);
        }
    }
}
