package curriculum.layers.recurrent;

/**
 * GRU (Cho et al. 2014) in the variant of Keras (since 2.1, {@code reset_after=True}), PyTorch and cuDNN: the reset
 * gate is applied after the recurrent product, which therefore has a bias of its own.
 *
 * <p>Parameters as Keras keeps them: W {@code [nIn, 3·nOut]}, RW {@code [nOut, 3·nOut]}, b {@code [6·nOut]}, the biases
 * of the input first, then the recurrent ones; the gates in the order update, reset, candidate. The update gate says
 * how much of the old state to keep.
 *
 * <p>It has {@code 3·(nIn·nOut + nOut² + 2·nOut)} parameters.
 *
 * @see FusedRecurrent for shapes and masks
 */
public final class FusedGru extends FusedRecurrent {

    private FusedGru() {} // for Jackson

    private FusedGru(Builder builder) {
        super(builder);
    }

    @Override
    int gates() {
        return 3;
    }

    @Override
    boolean recurrentBias() {
        return true;
    }

    @Override
    CellFactory cells() {
        return GruCell::new;
    }

    /** Settings of a {@link FusedGru}. */
    @SuppressWarnings("unchecked") // the return type of build(), as everywhere in DL4J
    public static final class Builder extends FusedRecurrent.Builder<Builder> {

        @Override
        public FusedGru build() {
            return new FusedGru(this);
        }
    }
}
