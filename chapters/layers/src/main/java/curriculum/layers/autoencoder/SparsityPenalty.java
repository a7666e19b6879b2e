package curriculum.layers.autoencoder;

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
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A layer that passes its input on as it is and adds a price for its activity to the loss.
 *
 * <p>Put it behind the layer whose activations {@code h}, {@code [batch, units]}, shall be sparse:
 *
 * <ul>
 *   <li>{@link #l1} adds {@code strength · Σ |h|}, averaged over the batch: many activations become exactly or nearly
 *       zero. For activations that can be zero, such as those of a ReLU.
 *   <li>{@link #kl} adds {@code strength · Σ KL(target ‖ ρ)} over the units, where ρ is a unit's mean activation in the
 *       batch: each unit is active for about that share of the inputs. For activations between 0 and 1, those of a
 *       sigmoid.
 * </ul>
 *
 * <p>The price is part of the score, and its gradient of the backward pass. (The setting {@code sparsity} of DL4J's
 * {@link org.deeplearning4j.nn.conf.layers.AutoEncoder} is neither of the two, and its gradient is that of no penalty.)
 *
 * <p>Source: A. Ng, Sparse autoencoder, CS294A lecture notes (2011).
 */
public final class SparsityPenalty extends NoParamLayer {

    /** Which function of the activations is added to the loss. */
    enum Kind {
        L1,
        KL
    }

    @JsonProperty
    private Kind kind;

    @JsonProperty
    private double target;

    @JsonProperty
    private double strength;

    private SparsityPenalty() {} // for Jackson

    private SparsityPenalty(Kind kind, double target, double strength) {
        if (!(strength >= 0) || Double.isInfinite(strength)) {
            throw new IllegalArgumentException("strength: a penalty needs a number from 0 up, not " + strength);
        }
        this.kind = kind;
        this.target = target;
        this.strength = strength;
    }

    /** A price on the sum of the activations' magnitudes. */
    public static SparsityPenalty l1(double strength) {
        return new SparsityPenalty(Kind.L1, 0, strength);
    }

    /**
     * A price on each unit's distance from a mean activation.
     *
     * @param target the mean activation wanted, between 0 and 1, such as 0.05
     */
    public static SparsityPenalty kl(double target, double strength) {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("target: a mean activation lies between 0 and 1, not at " + target);
        }
        return new SparsityPenalty(Kind.KL, target, strength);
    }

    Kind kind() {
        return kind;
    }

    double target() {
        return target;
    }

    double strength() {
        return strength;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        return Wiring.attach(new SparsityPenaltyLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return input;
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return Wiring.memory(this, input, 0, input.arrayElementsPerExample());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparsityPenalty that
                && super.equals(that)
                && kind == that.kind
                && target == that.target
                && strength == that.strength;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), kind, target, strength);
    }
}
