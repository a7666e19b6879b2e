package curriculum.layers;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A layer or vertex of the module, none of whose settings is the default, in a small network.
 *
 * @param batch what the network can be trained with
 */
record Example(Class<?> type, ComputationGraphConfiguration conf, MultiDataSet batch) {

    ComputationGraph network() {
        ComputationGraph network = new ComputationGraph(conf.clone());
        network.init();
        return network;
    }

    INDArray output(ComputationGraph network) {
        return network.outputSingle(batch.getFeatures());
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
