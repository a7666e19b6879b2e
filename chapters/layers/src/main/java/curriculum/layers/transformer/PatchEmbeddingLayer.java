package curriculum.layers.transformer;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running layer of {@link PatchEmbedding}: cuts images into patches, one column each. */
final class PatchEmbeddingLayer extends SequenceLayer {

    private static final long serialVersionUID = 1L;

    private final transient PatchEmbedding patches;
    private final transient Buffers buffers;

    PatchEmbeddingLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
        patches = (PatchEmbedding) layerConf();
        buffers = new Buffers(type);
    }

    @Override
    Tokens tokens(INDArray images) {
        long[] expected = {images.size(0), patches.getNIn(), patches.getHeight(), patches.getWidth()};
        if (!Arrays.equals(images.shape(), expected)) {
            throw new IllegalArgumentException(patches.named("images must be [batch, channels, height, width] = "
                    + Arrays.toString(expected) + ", but their shape is " + Arrays.toString(images.shape())));
        }
        return new Tokens((int) images.size(0), patches.tokens(), null);
    }

    /** Patches as columns [channels · patch², batch · tokens]; the column of a class token is zero. */
    @Override
    INDArray columns(INDArray images) {
        INDArray pixels = images.castTo(dataType).dup('c');
        INDArray columns = buffers.columns("patches", patchLength(), images.size(0) * patches.tokens())
                .assign(0);
        move(Rows.of(pixels), Rows.into(columns), (int) images.size(0), true);
        return columns;
    }

    @Override
    INDArray inputGradient(INDArray dx, LayerWorkspaceMgr workspace) {
        INDArray images = workspace.create(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        move(Rows.into(images), Rows.of(dx), (int) images.size(0), false);
        return images;
    }

    private int patchLength() {
        return (int) patches.getNIn() * patches.getPatch() * patches.getPatch();
    }

    // Every line of every patch, between its place in the image and its place in the patch's column.
    private void move(Rows pixels, Rows columns, int batch, boolean toColumns) {
        int patch = patches.getPatch(), height = patches.getHeight(), width = patches.getWidth();
        int channels = (int) patches.getNIn();
        double[] line = new double[patch];
        int column = 0;
        for (int b = 0; b < batch; b++) {
            column += patches.isClassToken() ? patchLength() : 0;
            for (int top = 0; top < height; top += patch) {
                for (int left = 0; left < width; left += patch) {
                    for (int c = 0; c < channels; c++) {
                        for (int y = top; y < top + patch; y++, column += patch) {
                            int pixel = ((b * channels + c) * height + y) * width + left;
                            if (toColumns) {
                                pixels.get(pixel, line, patch);
                                columns.set(column, line, patch);
                            } else {
                                columns.get(column, line, patch);
                                pixels.set(pixel, line, patch);
                            }
                        }
                    }
                }
            }
        }
    }
}
