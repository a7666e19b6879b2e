package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The embeddings of BERT (Devlin et al. 2019, section 3): the sum of a token, a segment and a learned position vector,
 * then layer normalisation and dropout; each part but the first can be left out.
 *
 * <p>Input: token ids as numbers, [batch, steps] or [batch, 1, steps]; or [batch, 2, steps] with the segment ids as
 * second row (without it every token is of segment 0). Output: [batch, nOut, steps], zeros for padding. Input types:
 * {@code InputType.recurrent(1)}, {@code recurrent(2)} or {@code feedForward(steps)}. An id outside its table, and a
 * sequence longer than maxLength, are an {@link IllegalArgumentException}.
 *
 * <p>Parameters: {@code Wtoken} [nOut, vocabulary], {@code Wsegment} [nOut, segments], {@code P} [nOut, maxLength],
 * {@code gNorm}, {@code bNorm}. The tables are initialised as square matrices of the width, so that the vocabulary's
 * size has no influence.
 */
public final class TokenEmbedding extends SequenceLayerConf {

    private int vocabulary;
    private int segments;
    private int maxLength;
    private boolean norm;
    private double epsilon;
    private double dropout;

    private TokenEmbedding() {}

    private TokenEmbedding(Builder builder) {
        super(builder);
        vocabulary = Checks.positive("vocabulary", builder.vocabulary);
        segments = Checks.notNegative("segments", builder.segments);
        maxLength = Checks.notNegative("maxLength", builder.maxLength);
        norm = builder.norm;
        epsilon = Checks.positive("epsilon", builder.epsilon);
        dropout = Checks.rate("dropout", builder.dropout);
        nOut = Checks.positive("nOut", (int) nOut);
        initializeConstraints(builder);
    }

    public int getVocabulary() {
        return vocabulary;
    }

    public int getSegments() {
        return segments;
    }

    public int getMaxLength() {
        return maxLength;
    }

    public boolean isNorm() {
        return norm;
    }

    public double getEpsilon() {
        return epsilon;
    }

    public double getDropout() {
        return dropout;
    }

    @Override
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(EmbeddingTable.parameter("Wtoken", nOut, vocabulary));
        if (segments > 0) {
            parameters.add(EmbeddingTable.parameter("Wsegment", nOut, segments));
        }
        if (maxLength > 0) {
            parameters.add(Positions.table("P", nOut, maxLength));
        }
        if (norm) {
            parameters.add(Parameter.gain("gNorm", nOut));
            parameters.add(Parameter.bias("bNorm", nOut));
        }
        return parameters;
    }

    @Override
    Module module(Parameters parameters, DataType type) {
        List<Module> modules = new ArrayList<>();
        modules.add(new EmbeddingSum(parameters, this, type));
        if (maxLength > 0) {
            modules.add(Positions.learned(parameters, "P", maxLength, type));
        }
        if (norm) {
            modules.add(new LayerNorm(parameters, "gNorm", "bNorm", epsilon, type));
        }
        modules.add(new InvertedDropout(dropout, type));
        return new Chain(modules);
    }

    @Override
    List<Object> settings() {
        return List.of(vocabulary, segments, maxLength, norm, epsilon, dropout);
    }

    @Override
    SequenceLayer layer(NeuralNetConfiguration conf, DataType type) {
        return new TokenEmbeddingLayer(conf, type);
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        nIn = input instanceof InputType.InputTypeRecurrent ids ? ids.getSize() : 1;
        if (nIn > 2) {
            throw new IllegalArgumentException(
                    named("the input has one row of token ids and at most one of segment ids,"
                            + " InputType.recurrent(1) or recurrent(2); it is " + input));
        }
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        long steps = input instanceof InputType.InputTypeRecurrent ids
                ? ids.getTimeSeriesLength()
                : input.arrayElementsPerExample();
        return InputType.recurrent(nOut, steps);
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    /** Builds a {@link TokenEmbedding}; nOut is the width of the model. */
    @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
    public static final class Builder extends SequenceLayerConf.Builder<Builder> {

        private int vocabulary;
        private int segments;
        private int maxLength;
        private boolean norm = true;
        private double epsilon = 1e-5;
        private double dropout;

        /** Creates a builder whose input is one row of token ids. */
        public Builder() {
            nIn = 1;
        }

        /** Number of different tokens. */
        public Builder vocabulary(int vocabulary) {
            this.vocabulary = vocabulary;
            return this;
        }

        /** Number of different segments; default 0, no segment vectors. */
        public Builder segments(int segments) {
            this.segments = segments;
            return this;
        }

        /** The longest sequence; default 0, no position vectors. */
        public Builder maxLength(int maxLength) {
            this.maxLength = maxLength;
            return this;
        }

        /** Whether the sum is normalised; default true. */
        public Builder norm(boolean norm) {
            this.norm = norm;
            return this;
        }

        /** Added to the variance in the norm; default 1e-5. */
        public Builder epsilon(double epsilon) {
            this.epsilon = epsilon;
            return this;
        }

        /** Probability to <em>drop</em> a number of the result in training; default 0. */
        public Builder dropout(double rate) {
            this.dropout = rate;
            return this;
        }

        @Override
        public TokenEmbedding build() {
            return new TokenEmbedding(this);
        }
    }
}
