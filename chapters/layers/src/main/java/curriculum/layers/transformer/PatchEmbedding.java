package curriculum.layers.transformer;

import curriculum.layers.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.InputTypeUtil;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Cuts an image into square patches and maps each linearly to a token, row by row; optionally with a learned [CLS]
 * token in front (Vision Transformer: Dosovitskiy et al. 2021, section 3.1). The same numbers as a convolution whose
 * kernel and stride are the patch. Positions are not included: {@link PositionEmbedding} follows.
 *
 * <p>Images [batch, channels, height, width] in, {@code InputType.convolutional} or {@code convolutionalFlat};
 * sequences [batch, nOut, patches (+ 1)] out. Parameters: {@code W} [channels · patch², nOut], where a patch is read
 * channel by channel and row by row; {@code b}; with a class token {@code cls} [nOut, 1]. A patch that does not divide
 * the image, and an image of another size than the input type said, are an {@link IllegalArgumentException}.
 */
public final class PatchEmbedding extends SequenceLayerConf {

    private int patch;
    private boolean classToken;
    private int height;
    private int width;

    private PatchEmbedding() {}

    private PatchEmbedding(Builder builder) {
        super(builder);
        patch = Checks.positive("patch", builder.patch);
        classToken = builder.classToken;
        nOut = Checks.positive("nOut", (int) nOut);
        initializeConstraints(builder);
    }

    public int getPatch() {
        return patch;
    }

    public boolean isClassToken() {
        return classToken;
    }

    /** Height of the images, known from the input type. */
    public int getHeight() {
        return height;
    }

    /** Width of the images, known from the input type. */
    public int getWidth() {
        return width;
    }

    @Override
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.weight("W", nIn * patch * patch, nOut));
        parameters.add(Parameter.bias("b", nOut));
        if (classToken) {
            parameters.add(EmbeddingTable.parameter("cls", nOut, 1));
        }
        return parameters;
    }

    @Override
    Module module(Parameters parameters, DataType type) {
        return new PatchProjection(parameters, classToken, type);
    }

    @Override
    SequenceLayer layer(NeuralNetConfiguration conf, DataType type) {
        return new PatchEmbeddingLayer(conf, type);
    }

    @Override
    List<Object> settings() {
        return List.of(patch, classToken, height, width);
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        if (!(input instanceof InputType.InputTypeConvolutional image)) {
            throw new IllegalArgumentException(named("the input must be images, InputType.convolutional(height, width,"
                    + " channels) or convolutionalFlat; it is " + input));
        }
        nIn = image.getChannels();
        height = (int) image.getHeight();
        width = (int) image.getWidth();
        validate();
    }

    @Override
    void validate() {
        super.validate();
        if (height < 1 || height % patch != 0 || width % patch != 0) {
            throw new IllegalArgumentException(named("the patch must divide the image: patch " + patch + " × " + patch
                    + ", image " + height + " × " + width));
        }
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.recurrent(nOut, tokens());
    }

    int tokens() {
        return (height / patch) * (width / patch) + (classToken ? 1 : 0);
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return InputTypeUtil.getPreProcessorForInputTypeCnnLayers(input, getLayerName());
    }

    /** Builds a {@link PatchEmbedding}; nOut is the width of the model. */
    @SuppressWarnings("unchecked") // DL4J declares build() as <E extends Layer> E
    public static final class Builder extends SequenceLayerConf.Builder<Builder> {

        private int patch;
        private boolean classToken;

        /** Height and width of a patch, which divides those of the image. */
        public Builder patch(int patch) {
            this.patch = patch;
            return this;
        }

        /** Whether a learned [CLS] token stands before the patches; default false. */
        public Builder classToken(boolean classToken) {
            this.classToken = classToken;
            return this;
        }

        @Override
        public PatchEmbedding build() {
            return new PatchEmbedding(this);
        }
    }
}
