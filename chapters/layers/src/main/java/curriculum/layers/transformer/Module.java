package curriculum.layers.transformer;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A differentiable map of token columns, the stuff that the layers are made of.
 *
 * <p>A module remembers its last forward pass. What it returns is its own memory, valid until its next pass, and may be
 * overwritten; what it is given it leaves unchanged.
 */
interface Module {

    /**
     * @param x [inputs, batch * steps], one column a token
     * @return [outputs, batch * steps]
     */
    INDArray forward(INDArray x, Tokens tokens, boolean training);

    /**
     * Writes the gradients of the parameters and returns that of the input.
     *
     * @param dy gradient of the loss by the output of the last forward pass
     * @return gradient of the loss by its input
     */
    INDArray backward(INDArray dy);
}
