package curriculum.layers.recurrent;

import curriculum.layers.Parameter;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.shade.jackson.annotation.JsonProperty;

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

    @JsonProperty
    private double forgetGateBiasInit;

    @JsonProperty
    private boolean cellStateOutput;

    private FusedLstm() {} // for Jackson

    private FusedLstm(Builder builder) {
        super(builder);
        forgetGateBiasInit = builder.forgetGateBiasInit;
        cellStateOutput = builder.cellStateOutput;
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
    Parameter.Fans fans(long inputs) {
        return new Parameter.Fans(nOut, nIn + nOut); // as DL4J's LSTM, for both kinds of weights
    }

    @Override
    Parameter bias(long length) {
        return Parameter.bias(BIAS, (values, conf) -> initialiseBias(values), length);
    }

    private void initialiseBias(INDArray bias) {
        bias.assign(0);
        bias.get(NDArrayIndex.interval(nOut, 2 * nOut)).assign(forgetGateBiasInit);
    }

    @Override
    List<Object> settings() {
        return List.of(super.settings(), forgetGateBiasInit, cellStateOutput);
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
