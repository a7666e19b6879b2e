package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * One block of a Transformer encoder: self-attention and a feed-forward network, each with layer normalisation, dropout
 * and a residual connection (Vaswani et al. 2017; pre-norm: Xiong et al. 2020). An encoder is a few of these in a row:
 *
 * <pre>{@code
 * .layer(new TransformerEncoderBlock.Builder().heads(4).hidden(128).residualDropout(0.1).build())
 * .layer(new TransformerEncoderBlock.Builder().heads(4).hidden(128).residualDropout(0.1).build())
 * .layer(new LayerNormalization.Builder().build()) // after pre-norm blocks
 * .setInputType(InputType.recurrent(64))
 * }</pre>
 *
 * <p>Sequences [batch, width, steps] in and out. Tokens that the features mask [batch, steps] calls padding get no
 * attention and come out as zeros. Parameters are those of {@link MultiHeadAttention} ({@code Wqkv}, {@code bqkv},
 * {@code Wo}, {@code bo}), of {@link PositionwiseFeedForward} ({@code W1}, {@code b1}, {@code W2}, {@code b2}) and of
 * two norms ({@code gNorm1}, {@code bNorm1}, {@code gNorm2}, {@code bNorm2}). Weight decay, l1 and l2 apply to the
 * weights only.
 */
public final class TransformerEncoderBlock extends SequenceLayerConf {

    private int heads;
    private int hidden;
    private boolean preNorm;
    private boolean causal;
    private double attentionDropout;
    private double residualDropout;
    private double epsilon;

    private TransformerEncoderBlock() {}

    private TransformerEncoderBlock(Builder builder) {
        super(builder);
        heads = Checks.positive("heads", builder.heads);
        hidden = Checks.positive("hidden", builder.hidden);
        preNorm = builder.preNorm;
        causal = builder.causal;
        attentionDropout = Checks.rate("attentionDropout", builder.attentionDropout);
        residualDropout = Checks.rate("residualDropout", builder.residualDropout);
        epsilon = Checks.positive("epsilon", builder.epsilon);
        if (nOut > 0) {
            Heads.check(nOut, heads);
        }
        initializeConstraints(builder);
    }

    public int getHeads() {
        return heads;
    }

    public int getHidden() {
        return hidden;
    }

    public boolean isPreNorm() {
        return preNorm;
    }

    public boolean isCausal() {
        return causal;
    }

    public double getAttentionDropout() {
        return attentionDropout;
    }

    public double getResidualDropout() {
        return residualDropout;
    }

    public double getEpsilon() {
        return epsilon;
    }

    AttentionOptions options() {
        return new AttentionOptions(heads, causal, attentionDropout);
    }

    @Override
    List<Parameter> parameters() {
        return EncoderBlock.parameters(nIn, hidden);
    }

    @Override
    Module module(Parameters parameters, DataType type) {
        return new EncoderBlock(parameters, this, type);
    }

    @Override
    List<Object> settings() {
        return List.of(heads, hidden, preNorm, causal, attentionDropout, residualDropout, epsilon);
    }

    @Override
    void validate() {
        super.validate();
        Checks.sameWidth(this);
        Heads.check(nOut, heads);
    }

    /** Builds a {@link TransformerEncoderBlock}. */
    @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
    public static final class Builder extends SequenceLayerConf.Builder<Builder> {

        private int heads = 1;
        private int hidden;
        private boolean preNorm = true;
        private boolean causal;
        private double attentionDropout;
        private double residualDropout;
        private double epsilon = 1e-5;

        /** Number of attention heads, which divides the width; default 1. */
        public Builder heads(int heads) {
            this.heads = heads;
            return this;
        }

        /** Units of the hidden layer of the feed-forward network, usually two to four times the width. */
        public Builder hidden(int hidden) {
            this.hidden = hidden;
            return this;
        }

        /**
         * Whether the norms stand before attention and feed-forward (default; trains more easily) or after the sums, as
         * in BERT.
         */
        public Builder preNorm(boolean preNorm) {
            this.preNorm = preNorm;
            return this;
        }

        /** Whether a token sees only itself and earlier tokens; default false. */
        public Builder causal(boolean causal) {
            this.causal = causal;
            return this;
        }

        /**
         * Probability to <em>drop</em> an attention weight in training (unlike {@code dropOut}, which keeps); default
         * 0.
         */
        public Builder attentionDropout(double rate) {
            this.attentionDropout = rate;
            return this;
        }

        /**
         * Probability to <em>drop</em> a number before it is added to the residual connection, in training; default 0.
         */
        public Builder residualDropout(double rate) {
            this.residualDropout = rate;
            return this;
        }

        /** Added to the variance in the norms; default 1e-5. */
        public Builder epsilon(double epsilon) {
            this.epsilon = epsilon;
            return this;
        }

        @Override
        public TransformerEncoderBlock build() {
            return new TransformerEncoderBlock(this);
        }
    }
}
