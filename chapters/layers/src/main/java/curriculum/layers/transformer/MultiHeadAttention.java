package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Multi-head self-attention (Vaswani et al. 2017, section 3.2): every token becomes a weighted mean of all tokens of
 * its sequence, in several projections ("heads") side by side. For attention with the norm, residual connection and
 * feed-forward network around it, take {@link TransformerEncoderBlock}; to look at the weights,
 * {@link AttentionWeights}.
 *
 * <p>Sequences [batch, nIn, steps] in, [batch, nOut, steps] out. Tokens that the features mask [batch, steps] calls
 * padding get no attention and come out as zeros; a sequence of nothing but padding comes out as zeros. Parameters:
 * {@code Wqkv} [nIn, 3 nOut] (queries, then keys, then values; within each the heads in turn), {@code bqkv}, {@code Wo}
 * [nOut, nOut], {@code bo}. Weight decay, l1 and l2 apply to the weights only.
 */
public final class MultiHeadAttention extends SequenceLayerConf {

    private int heads;
    private boolean causal;
    private double attentionDropout;

    private MultiHeadAttention() {}

    private MultiHeadAttention(Builder builder) {
        super(builder);
        heads = Checks.positive("heads", builder.heads);
        causal = builder.causal;
        attentionDropout = Checks.rate("attentionDropout", builder.attentionDropout);
        if (nOut > 0) {
            Heads.check(nOut, heads);
        }
        initializeConstraints(builder);
    }

    public int getHeads() {
        return heads;
    }

    public boolean isCausal() {
        return causal;
    }

    public double getAttentionDropout() {
        return attentionDropout;
    }

    @Override
    List<Parameter> parameters() {
        return SelfAttention.parameters(nIn, nOut);
    }

    @Override
    Module module(Parameters parameters, DataType type) {
        return new SelfAttention(parameters, new AttentionOptions(heads, causal, attentionDropout), (int) nOut, type);
    }

    @Override
    List<Object> settings() {
        return List.of(heads, causal, attentionDropout);
    }

    @Override
    void validate() {
        super.validate();
        Heads.check(nOut, heads);
    }

    /** Builds a {@link MultiHeadAttention}. */
    @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
    public static final class Builder extends SequenceLayerConf.Builder<Builder> {

        private int heads = 1;
        private boolean causal;
        private double attentionDropout;

        /** Number of heads, which divides nOut; default 1. */
        public Builder heads(int heads) {
            this.heads = heads;
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

        @Override
        public MultiHeadAttention build() {
            return new MultiHeadAttention(this);
        }
    }
}
