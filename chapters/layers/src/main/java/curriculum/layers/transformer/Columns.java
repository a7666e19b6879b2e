package curriculum.layers.transformer;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Between DL4J's layout of sequences, {@code [batch, width, steps]}, and a matrix with one column a token.
 *
 * <p>The matrix is {@code [width, batch * steps]} in column order, so that the features of a token lie side by side:
 * then every linear map over all tokens is one gemm, and layer normalisation runs over contiguous numbers. The layers
 * of this package hand on arrays that have DL4J's shape and lie in memory as such a matrix; between two of them nothing
 * is copied.
 */
final class Columns {

    private Columns() {}

    /**
     * The tokens of sequences as columns [width, batch * steps]: a view where the memory allows it, else a copy.
     *
     * @param sequences [batch, width, steps]
     */
    static INDArray of(INDArray sequences, DataType type, Buffers buffers) {
        INDArray array = sequences.castTo(type);
        return isTokenMajor(array) ? view(array) : copy(array, buffers);
    }

    /** The same as {@link #of}, but always in memory of its own, which may be overwritten. */
    static INDArray copyOf(INDArray sequences, DataType type, Buffers buffers) {
        INDArray array = sequences.castTo(type);
        if (!isTokenMajor(array)) {
            return copy(array, buffers);
        }
        INDArray columns = view(array);
        return buffers.columns("columns", columns.shape()).assign(columns);
    }

    /** Columns [width, batch * steps] as activations [batch, width, steps] in DL4J's memory for them. */
    static INDArray toSequences(INDArray columns, Tokens tokens, ArrayType kind, LayerWorkspaceMgr workspace) {
        INDArray out =
                newSequences(tokens.batch(), columns.size(0), tokens.steps(), columns.dataType(), kind, workspace);
        view(out).assign(columns);
        return out;
    }

    /** Activations [batch, width, steps] with undefined content in DL4J's memory for them, laid out token by token. */
    static INDArray newSequences(
            long batch, long width, long steps, DataType type, ArrayType kind, LayerWorkspaceMgr workspace) {
        return workspace
                .createUninitialized(kind, type, new long[] {batch, steps, width}, 'c')
                .permute(0, 2, 1);
    }

    /**
     * Copies some features of every token.
     *
     * @param from dense, [batch, width, steps], in any order
     * @param into laid out token by token; of as many sequences and steps
     */
    static void copyFeatures(INDArray from, int firstFrom, INDArray into, int firstInto, int count) {
        INDArray dense = isDense(from) ? from : from.dup('c');
        double[] numbers = new double[Math.toIntExact(dense.length())];
        Rows.of(dense).get(0, numbers, numbers.length);
        int batch = (int) dense.size(0), steps = (int) dense.size(2), width = (int) into.size(1);
        int featureStride = dense.stride(1);
        Rows target = Rows.into(into);
        double[] features = new double[count];
        for (int b = 0; b < batch; b++) {
            for (int t = 0; t < steps; t++) {
                int start = b * dense.stride(0) + t * dense.stride(2) + firstFrom * featureStride;
                for (int f = 0; f < count; f++) {
                    features[f] = numbers[start + f * featureStride];
                }
                target.set((b * steps + t) * width + firstInto, features, count);
            }
        }
    }

    /** Sets the columns of padding to zero, in place. */
    static void clearPadding(INDArray columns, Tokens tokens) {
        if (tokens.real() == null) {
            return;
        }
        int width = (int) columns.size(0);
        Rows rows = Rows.into(columns);
        double[] zeros = new double[width];
        for (int token = 0; token < tokens.count(); token++) {
            if (!tokens.real()[token]) {
                rows.set(token * width, zeros, width);
            }
        }
    }

    private static boolean isTokenMajor(INDArray array) {
        long batch = array.size(0), width = array.size(1), steps = array.size(2);
        return (width == 1 || array.stride(1) == 1)
                && (steps == 1 || array.stride(2) == width)
                && (batch == 1 || array.stride(0) == steps * width);
    }

    private static INDArray view(INDArray array) {
        return array.permute(0, 2, 1)
                .reshape('c', array.size(0) * array.size(2), array.size(1))
                .transpose();
    }

    // ND4J's own copy of a permuted array is several times slower than this loop.
    private static INDArray copy(INDArray array, Buffers buffers) {
        long batch = array.size(0), width = array.size(1), steps = array.size(2);
        INDArray sequences = buffers.rows("columns", batch, steps, width).permute(0, 2, 1);
        copyFeatures(array, 0, sequences, 0, (int) width);
        return view(sequences);
    }

    private static boolean isDense(INDArray array) {
        long span = 1;
        for (int d = 0; d < array.rank(); d++) {
            span += (array.size(d) - 1) * array.stride(d);
            if (array.stride(d) < 1 && array.size(d) > 1) {
                return false;
            }
        }
        return span == array.length();
    }
}
