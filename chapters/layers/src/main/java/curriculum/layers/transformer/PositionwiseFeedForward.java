package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The feed-forward network of a Transformer: W₂ᵀ GELU(W₁ᵀx + b₁) + b₂, the same for every token (Vaswani et al. 2017,
 * section 3.3; GELU in the tanh form of Hendrycks and Gimpel 2016).
 *
 * <p>Sequences [batch, width, steps] in and out. Parameters {@code W1} [width, hidden], {@code b1}, {@code W2} [hidden,
 * width], {@code b2}.
 */
public final class PositionwiseFeedForward extends SequenceLayerConf {

    private int hidden;

    private PositionwiseFeedForward() {}

    private PositionwiseFeedForward(Builder builder) {
        super(builder);
        hidden = Checks.positive("hidden", builder.hidden);
        initializeConstraints(builder);
    }

    public int getHidden() {
        return hidden;
    }

    @Override
    List<Parameter> parameters() {
        return FeedForward.parameters(nIn, hidden);
    }

    @Override
    Module module(Parameters parameters, DataType type) {
        return new FeedForward(parameters, type);
    }

    @Override
    List<Object> settings() {
        return List.of(hidden);
    }

    @Override
    void validate() {
        super.validate();
        Checks.sameWidth(this);
    }

    /** Builds a {@link PositionwiseFeedForward}. */
    @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
    public static final class Builder extends SequenceLayerConf.Builder<Builder> {

        private int hidden;

        /** Units of the hidden layer, usually two to four times the width. */
        public Builder hidden(int hidden) {
            this.hidden = hidden;
            return this;
        }

        @Override
        public PositionwiseFeedForward build() {
            return new PositionwiseFeedForward(this);
        }
    }
}
