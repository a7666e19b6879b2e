package curriculum.layers.convolution;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.upsampling.Upsampling2D;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running layer of {@link FusedUpsampling}: DL4J's own with other arithmetic. */
final class FusedUpsamplingLayer extends Upsampling2D {

    private static final long serialVersionUID = 1L;

    FusedUpsamplingLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        Images.require(input, layerId());
        applyDropOutIfNecessary(training, workspaces);
        Images small = Images.of(input.castTo(dataType));
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                dataType,
                new long[] {input.size(0), input.size(1), input.size(2) * getSize()[0], input.size(3) * getSize()[1]},
                'c');
        Images large = Images.of(output);
        int[] origins = origins();
        Numbers pixels = Numbers.create(dataType, small.pixels());
        Numbers blocks = Numbers.create(dataType, origins.length);
        for (int image = 0; image < small.batch(); image++) {
            for (int channel = 0; channel < small.channels(); channel++) {
                small.read(channel, image, 1, pixels);
                blocks.fill(0, origins.length, 0);
                blocks.addFrom(pixels, origins);
                large.write(channel, image, 1, blocks);
            }
        }
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        Images large = Images.of(epsilon.castTo(dataType));
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        Images small = Images.of(below);
        int[] origins = origins();
        Numbers pixels = Numbers.create(dataType, small.pixels());
        Numbers blocks = Numbers.create(dataType, origins.length);
        for (int image = 0; image < small.batch(); image++) {
            for (int channel = 0; channel < small.channels(); channel++) {
                large.read(channel, image, 1, blocks);
                pixels.fill(0, small.pixels(), 0);
                pixels.addTo(origins, blocks);
                small.write(channel, image, 1, pixels);
            }
        }
        return new Pair<>(new DefaultGradient(), backpropDropOutIfPresent(below));
    }

    /** The pixel that each pixel of the larger image comes from. */
    private int[] origins() {
        int height = getSize()[0];
        int width = getSize()[1];
        int columns = (int) input.size(3);
        int wide = columns * width;
        return IntStream.range(0, (int) input.size(2) * height * wide)
                .map(pixel -> pixel / wide / height * columns + pixel % wide / width)
                .toArray();
    }

    @Override
    public Layer clone() {
        return conf.getLayer().instantiate(conf.clone(), trainingListeners, index, null, false, dataType);
    }
}
