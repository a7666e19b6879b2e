package curriculum.layers.convolution;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where the gradients of a convolution go.
 *
 * @param weights {@code [channels·taps, filters]}, column-major
 * @param bias {@code [filters]}, or null
 * @param input {@code [batch, channels, height, width]}
 */
record ConvolutionGradients(INDArray weights, INDArray bias, Images input) {}
