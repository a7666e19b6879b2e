package curriculum.layers.transformer;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Attention of one set of sequences to another, whose tokens are keys and values at once: what a decoder does with its
 * encoder.
 */
interface CrossModule extends Attending {

    /**
     * @param queries [query width, batch * query steps], one column a token
     * @param keys [key width, batch * key steps]
     * @return the context of every query, [key width, batch * query steps]
     */
    INDArray forward(INDArray queries, INDArray keys, Tokens queryTokens, Tokens keyTokens, boolean training);

    /**
     * Writes the gradients of the parameters.
     *
     * @return the gradients of the loss by the queries and by the keys
     */
    INDArray[] backward(INDArray dy);
}
