package curriculum.layers.recurrent;

/**
 * Simple recurrent layer (Elman 1990): {@code h = tanh(x·W + h'·RW + b)}.
 *
 * <p>Computes what DL4J's {@link org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn} computes with tanh, with the
 * same parameters (W {@code [nIn, nOut]}, RW {@code [nOut, nOut]}, b {@code [nOut]}) and the same initial values for
 * the same seed. Only at masked steps do they differ: DL4J's sets the state to zero there, this one carries it over.
 *
 * <p>It has {@code nIn·nOut + nOut² + nOut} parameters.
 *
 * @see FusedRecurrent for shapes and masks
 */
public final class FusedRnn extends FusedRecurrent {

    private FusedRnn() {} // for Jackson

    private FusedRnn(Builder builder) {
        super(builder);
    }

    @Override
    int gates() {
        return 1;
    }

    @Override
    CellFactory cells() {
        return (type, steps, length) -> new RnnCell();
    }

    /** Settings of a {@link FusedRnn}. */
    @SuppressWarnings("unchecked") // the return type of build(), as everywhere in DL4J
    public static final class Builder extends FusedRecurrent.Builder<Builder> {

        @Override
        public FusedRnn build() {
            return new FusedRnn(this);
        }
    }
}
