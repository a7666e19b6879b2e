package curriculum.layers.recurrent;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.DuplicateToTimeSeriesVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** A graph in which the decoder begins with the encoder's final state: the pattern of the README. */
final class EncoderDecoder {

    private EncoderDecoder() {}

    static ComputationGraph graph(String kind) {
        Layer encoder = kind.equals("lstm")
                ? new FusedLstm.Builder().nOut(Nets.UNITS).cellStateOutput(true).build()
                : Nets.fused(kind);
        ComputationGraphConfiguration configuration = Nets.configuration(DataType.DOUBLE, new NoOp())
                .graphBuilder()
                .addInputs("source", "target")
                .setInputTypes(InputType.recurrent(Nets.IN), InputType.recurrent(Nets.IN))
                .addLayer("encoder", encoder, "source")
                .addVertex("state", new LastTimeStepVertex("source"), "encoder")
                .addVertex("state at every step", new DuplicateToTimeSeriesVertex("target"), "state")
                .addVertex("target and state", new MergeVertex(), "target", "state at every step")
                .addLayer(
                        "decoder",
                        Nets.builder(kind)
                                .nOut(Nets.UNITS)
                                .initialStateInput(true)
                                .build(),
                        "target and state")
                .addLayer("output", Nets.rnnOutput(), "decoder")
                .setOutputs("output")
                .build();
        ComputationGraph graph = new ComputationGraph(configuration);
        graph.init();
        Nd4j.getRandom().setSeed(5);
        INDArray parameters = Nd4j.randn(DataType.DOUBLE, 1, graph.numParams()).muli(0.5);
        graph.setParams(parameters);
        return graph;
    }
}
