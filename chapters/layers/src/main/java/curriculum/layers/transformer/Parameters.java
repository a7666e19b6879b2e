package curriculum.layers.transformer;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of a layer by name, and where their gradients go: both views of the network's one long array. */
interface Parameters {

    INDArray value(String name);

    INDArray gradient(String name);
}
