package curriculum.layers.transformer;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Whatever computes attention weights and can show those of its last forward pass. */
interface Attending {

    /** [batch, heads, queries, keys], before dropout; null before the first pass. */
    INDArray weights();
}
