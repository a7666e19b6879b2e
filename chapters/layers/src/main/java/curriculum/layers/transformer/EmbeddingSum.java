package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Token vector plus segment vector, of ids [batch, 1 or 2, steps]: the first row of ids names tokens, the second
 * segments.
 */
final class EmbeddingSum implements Module {

    private final TokenEmbedding conf;
    private final EmbeddingTable tokenTable;
    private final EmbeddingTable segmentTable; // null without segments

    EmbeddingSum(Parameters parameters, TokenEmbedding conf, DataType type) {
        this.conf = conf;
        tokenTable = new EmbeddingTable(parameters, "Wtoken", type);
        segmentTable = conf.getSegments() == 0 ? null : new EmbeddingTable(parameters, "Wsegment", type);
    }

    @Override
    public INDArray forward(INDArray ids, Tokens tokens, boolean training) {
        INDArray sum = tokenTable.forward(row(ids, 0, "token", conf.getVocabulary()));
        return segmentTable == null ? sum : sum.addi(segmentTable.forward(row(ids, 1, "segment", conf.getSegments())));
    }

    @Override
    public INDArray backward(INDArray dy) {
        tokenTable.backward(dy);
        if (segmentTable != null) {
            segmentTable.backward(dy);
        }
        return null;
    }

    // One row of ids in the order of the columns; zeros when the input has no such row.
    private int[] row(INDArray ids, int row, String what, int limit) {
        int batch = (int) ids.size(0), steps = (int) ids.size(2);
        int[] list = new int[batch * steps];
        if (row >= ids.size(1)) {
            return list;
        }
        for (int i = 0; i < list.length; i++) {
            double id = ids.getDouble(i / steps, row, i % steps);
            if (!(id >= 0 && id < limit) || id != Math.rint(id)) {
                throw new IllegalArgumentException(conf.named(what + " ids must be whole numbers from 0 to "
                        + (limit - 1) + ", but sequence " + i / steps + " has " + id + " at step " + i % steps));
            }
            list[i] = (int) id;
        }
        return list;
    }
}
