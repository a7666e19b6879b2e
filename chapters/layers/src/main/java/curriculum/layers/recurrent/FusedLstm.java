package curriculum.layers.recurrent;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * LSTM with a forget gate (Hochreiter and Schmidhuber 1997; Gers, Schmidhuber and Cummins 2000), without peepholes.
 *
 * <p>Computes what DL4J's {@link org.deeplearning4j.nn.conf.layers.LSTM} computes, with the same parameters in the same
 * order (W {@code [nIn, 4·nOut]}, RW {@code [nOut, 4·nOut]}, b {@code [4·nOut]}; candidate, forget, output and input
 * gate) and the same initial values for the same seed, and takes its place without other changes. Only at masked steps
 * do they differ: DL4J's sets the state to zero there, this one carries it over.
 *
 * <p>It has {@code 4·(nIn·nOut + nOut² + nOut)} parameters.
 *
 * @see FusedRecurrent for shapes and masks
 */
public final class FusedLstm extends FusedRecurrent {

    private double forgetGateBiasInit;
    private boolean cellStateOutput;

    @SuppressWarnings("unused") // for Jackson
    private FusedLstm() {}

    private FusedLstm(Builder builder) {
        super(builder);
        forgetGateBiasInit = builder.forgetGateBiasInit;
        cellStateOutput = builder.cellStateOutput;
    }

    /** The bias of the forget gate before training. */
    public double getForgetGateBiasInit() {
        return forgetGateBiasInit;
    }

    /** For Jackson. */
    public void setForgetGateBiasInit(double forgetGateBiasInit) {
        this.forgetGateBiasInit = forgetGateBiasInit;
    }

    /** Whether the cell state is put out too, see {@link Builder#cellStateOutput(boolean)}. */
    public boolean isCellStateOutput() {
        return cellStateOutput;
    }

    /** For Jackson. */
    public void setCellStateOutput(boolean cellStateOutput) {
        this.cellStateOutput = cellStateOutput;
    }

    @Override
    int gates() {
        return 4;
    }

    @Override
    int states() {
        return 2;
    }

    @Override
    int outputs() {
        return cellStateOutput ? 2 : 1;
    }

    @Override
    CellFactory cells() {
        return LstmCell::new;
    }

    @Override
    double[] fans(boolean recurrent) {
        return new double[] {nOut, nIn + nOut}; // as DL4J's LSTM, for both kinds of weights
    }

    @Override
    void initialiseBias(INDArray bias) {
        bias.assign(0);
        bias.get(NDArrayIndex.interval(nOut, 2 * nOut)).assign(forgetGateBiasInit);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && forgetGateBiasInit == ((FusedLstm) other).forgetGateBiasInit
                && cellStateOutput == ((FusedLstm) other).cellStateOutput;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * super.hashCode() + Double.hashCode(forgetGateBiasInit)) + Boolean.hashCode(cellStateOutput);
    }

    /** Settings of a {@link FusedLstm}. */
    @SuppressWarnings("unchecked") // the return type of build(), as everywhere in DL4J
    public static final class Builder extends FusedRecurrent.Builder<Builder> {

        private double forgetGateBiasInit = 1;
        private boolean cellStateOutput;

        /** The bias of the forget gate before training; 1 unless set, so that a new network remembers. */
        public Builder forgetGateBiasInit(double forgetGateBiasInit) {
            this.forgetGateBiasInit = forgetGateBiasInit;
            return this;
        }

        /**
         * Puts out {@code [batch, 2·nOut, steps]}: hidden state, then cell state. For an encoder whose last step is
         * another LSTM's initial state, see {@link FusedRecurrent.Builder#initialStateInput(boolean)}; a
         * {@code SubsetVertex} takes the hidden states out again. Default: the hidden state alone.
         */
        public Builder cellStateOutput(boolean cellStateOutput) {
            this.cellStateOutput = cellStateOutput;
            return this;
        }

        @Override
        public FusedLstm build() {
            return new FusedLstm(this);
        }
    }
}
