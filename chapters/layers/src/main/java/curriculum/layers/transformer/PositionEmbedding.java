package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Adds to every token a vector that depends on its position: without one a Transformer encoder cannot tell the order of
 * its input. The vectors are learned (BERT, ViT; the default) or fixed sinusoids (Vaswani et al. 2017, section 3.5).
 *
 * <p>Sequences [batch, width, steps] in and out, steps at most maxLength; longer ones are an
 * {@link IllegalArgumentException}. The learned table is the parameter {@code P} [width, maxLength].
 */
public final class PositionEmbedding extends SequenceLayerConf {

    private int maxLength;
    private boolean learned;
    private double dropout;

    private PositionEmbedding() {}

    private PositionEmbedding(Builder builder) {
        super(builder);
        maxLength = Checks.positive("maxLength", builder.maxLength);
        learned = builder.learned;
        dropout = Checks.rate("dropout", builder.dropout);
        initializeConstraints(builder);
    }

    /**
     * The fixed table of sinusoids: sin(position / 10000^(2i/width)) in feature 2i, the cosine of the same in feature
     * 2i + 1.
     *
     * @return [width, length], double
     */
    public static INDArray sinusoids(int width, int length) {
        double[][] table = new double[width][length];
        for (int feature = 0; feature < width; feature++) {
            double wavelength = Math.pow(10_000, (feature - feature % 2) / (double) width);
            for (int position = 0; position < length; position++) {
                double angle = position / wavelength;
                table[feature][position] = feature % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
            }
        }
        return Nd4j.createFromArray(table);
    }

    public int getMaxLength() {
        return maxLength;
    }

    public boolean isLearned() {
        return learned;
    }

    public double getDropout() {
        return dropout;
    }

    @Override
    List<Parameter> parameters() {
        return learned ? List.of(Positions.table("P", nOut, maxLength)) : List.of();
    }

    @Override
    Module module(Parameters parameters, DataType type) {
        List<Module> modules = new ArrayList<>();
        modules.add(
                learned ? Positions.learned(parameters, "P", maxLength, type) : Positions.sinusoidal(maxLength, type));
        modules.add(new InvertedDropout(dropout, type));
        return new Chain(modules);
    }

    @Override
    List<Object> settings() {
        return List.of(maxLength, learned, dropout);
    }

    @Override
    void validate() {
        super.validate();
        Checks.sameWidth(this);
    }

    /** Builds a {@link PositionEmbedding}. */
    @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
    public static final class Builder extends SequenceLayerConf.Builder<Builder> {

        private int maxLength;
        private boolean learned = true;
        private double dropout;

        /** The longest sequence. */
        public Builder maxLength(int maxLength) {
            this.maxLength = maxLength;
            return this;
        }

        /** Whether the vectors are learned (default) or sinusoids. */
        public Builder learned(boolean learned) {
            this.learned = learned;
            return this;
        }

        /** Probability to <em>drop</em> a number of the sum in training; default 0. */
        public Builder dropout(double rate) {
            this.dropout = rate;
            return this;
        }

        @Override
        public PositionEmbedding build() {
            return new PositionEmbedding(this);
        }
    }
}
