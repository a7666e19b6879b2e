package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Layer normalisation over the features of every token: gain · (x − mean) / √(variance + ε) + bias (Ba, Kiros and
 * Hinton 2016).
 *
 * <p>Sequences [batch, width, steps] in and out. Parameters {@code g} and {@code b}, of the width. A pre-norm encoder
 * ends with one.
 */
public final class LayerNormalization extends SequenceLayerConf {

    private double epsilon;

    private LayerNormalization() {}

    private LayerNormalization(Builder builder) {
        super(builder);
        epsilon = Checks.positive("epsilon", builder.epsilon);
        initializeConstraints(builder);
    }

    public double getEpsilon() {
        return epsilon;
    }

    @Override
    List<Parameter> parameters() {
        return List.of(Parameter.gain("g", nOut), Parameter.bias("b", nOut));
    }

    @Override
    Module module(Parameters parameters, DataType type) {
        return new LayerNorm(parameters, "g", "b", epsilon, type);
    }

    @Override
    List<Object> settings() {
        return List.of(epsilon);
    }

    @Override
    void validate() {
        super.validate();
        Checks.sameWidth(this);
    }

    /** Builds a {@link LayerNormalization}. */
    @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
    public static final class Builder extends SequenceLayerConf.Builder<Builder> {

        private double epsilon = 1e-5;

        /** Added to the variance, so that constant features divide by more than 0; default 1e-5. */
        public Builder epsilon(double epsilon) {
            this.epsilon = epsilon;
            return this;
        }

        @Override
        public LayerNormalization build() {
            return new LayerNormalization(this);
        }
    }
}
