package curriculum.layers.autoencoder;

import curriculum.layers.DeclaredParameters;
import curriculum.layers.Parameter;
import curriculum.layers.Wiring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * An encoder of one or more dense layers and the decoder that mirrors it with the same weights, transposed.
 *
 * <p>With widths 5 and 3 on 7 inputs it computes {@code h = f(x·W0 + b0)}, {@code code = f(h·W1 + b1)},
 * {@code h' = f(code·W1ᵀ + c1)}, {@code x' = g(h'·W0ᵀ + c0)}. Each weight gets the sum of the gradients of its two
 * uses. It has half the weights of an untied autoencoder of the same widths.
 *
 * <p>Input and output are {@code [batch, nIn]}. A {@link org.deeplearning4j.nn.conf.layers.LossLayer} after it compares
 * the output with the target. The running layer, {@link TiedAutoencoderLayer}, also gives the code alone.
 *
 * <p>Source: P. Vincent and others, Stacked Denoising Autoencoders, JMLR 11 (2010), section 2.
 */
public final class TiedAutoencoder extends FeedForwardLayer {
    static final String WEIGHT = "W";
    static final String ENCODER_BIAS = "b";
    static final String DECODER_BIAS = "c";

    @JsonProperty
    private int[] widths;

    @JsonProperty
    private boolean hasBias;

    @JsonProperty
    private IActivation outputActivation;

    private TiedAutoencoder() {} // for Jackson

    private TiedAutoencoder(Builder builder) {
        super(builder);
        if (builder.widths.length == 0 || Arrays.stream(builder.widths).anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("widths: the encoder needs at least one layer, and each at least one"
                    + " unit, but the widths are " + Arrays.toString(builder.widths));
        }
        widths = builder.widths.clone();
        hasBias = builder.hasBias;
        outputActivation = builder.outputActivation;
        nOut = nIn;
        initializeConstraints(builder);
    }

    /** How many layers the encoder has, and the decoder. */
    int depth() {
        return widths.length;
    }

    /** Units before encoder layer {@code i}; for {@code i = depth()}, the width of the code. */
    long width(int i) {
        return i == 0 ? nIn : widths[i - 1];
    }

    boolean hasBias() {
        return hasBias;
    }

    IActivation outputActivation() {
        return outputActivation;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        if (nIn < 1) {
            throw new IllegalArgumentException(
                    "nIn: a tied autoencoder needs the number of its inputs, by nIn or by setInputType");
        }
        return Wiring.attach(new TiedAutoencoderLayer(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < depth(); i++) {
            parameters.add(Parameter.weight(WEIGHT + i, width(i), width(i + 1)));
        }
        for (int i = 0; hasBias && i < depth(); i++) {
            parameters.add(Parameter.bias(ENCODER_BIAS + i, width(i + 1)));
        }
        for (int i = 0; hasBias && i < depth(); i++) {
            parameters.add(Parameter.bias(DECODER_BIAS + i, width(i)));
        }
        return new DeclaredParameters(this, parameters);
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        super.setNIn(input, override);
        nOut = nIn;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        long units =
                2 * IntStream.rangeClosed(0, depth()).mapToLong(this::width).sum();
        return Wiring.memory(this, input, units, 2 * units);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TiedAutoencoder that
                && super.equals(that)
                && Arrays.equals(widths, that.widths)
                && hasBias == that.hasBias
                && outputActivation.equals(that.outputActivation);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Arrays.hashCode(widths);
    }

    /** Settings of a {@link TiedAutoencoder}; {@code activation} is that of every layer but the last. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {
        private final int[] widths;
        private boolean hasBias = true;
        private IActivation outputActivation = new ActivationIdentity();

        /** Begins with the widths of the encoder's layers; the last is the code's. */
        public Builder(int... widths) {
            this.widths = widths;
        }

        /** Whether each layer adds a bias; encoder and decoder have biases of their own. Default: they do. */
        public Builder hasBias(boolean hasBias) {
            this.hasBias = hasBias;
            return this;
        }

        /** The activation function of the reconstruction; identity unless set. */
        public Builder outputActivation(Activation activation) {
            outputActivation = activation.getActivationFunction();
            return this;
        }

        @Override
        @SuppressWarnings("unchecked") // the return type of build(), as everywhere in DL4J
        public TiedAutoencoder build() {
            return new TiedAutoencoder(this);
        }
    }
}
