package curriculum.layers.transformer;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running layer of {@link TokenEmbedding}: its input is ids, which have no gradient. */
final class TokenEmbeddingLayer extends SequenceLayer {

    private static final long serialVersionUID = 1L;

    TokenEmbeddingLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** Does nothing: half a token id would be another token. */
    @Override
    protected void applyDropOutIfNecessary(boolean training, LayerWorkspaceMgr workspace) {}

    @Override
    Tokens tokens(INDArray input) {
        INDArray ids = columns(input);
        return Tokens.of((int) ids.size(0), (int) ids.size(2), maskArray);
    }

    /** The ids as [batch, 1 or 2, steps]. */
    @Override
    INDArray columns(INDArray input) {
        if (input.rank() == 2) {
            return input.reshape(input.size(0), 1, input.size(1));
        }
        if (input.rank() != 3 || input.size(1) > 2) {
            throw new IllegalArgumentException(layerConf()
                    .named("the input must be token ids [batch, steps] or [batch, 1, steps], or with segment"
                            + " ids [batch, 2, steps]; its shape is " + Arrays.toString(input.shape())));
        }
        return input;
    }
}
