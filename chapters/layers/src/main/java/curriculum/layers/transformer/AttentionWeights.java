package curriculum.layers.transformer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads what a network attended to, for heat maps. */
public final class AttentionWeights {

    private AttentionWeights() {}

    /**
     * Runs the network on a batch and returns the weights of every attention layer, first layer first.
     *
     * @param mask features mask [batch, steps], or null
     * @return for each layer [batch, heads, queries, keys]; every row of a real query sums to 1
     */
    public static List<INDArray> of(MultiLayerNetwork network, INDArray features, INDArray mask) {
        network.output(features, false, mask, null);
        return Arrays.stream(network.getLayers())
                .map(AttentionWeights::last)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Runs the graph on a batch and returns the weights of the vertex of this name.
     *
     * @param vertex name of an attention layer or vertex
     * @param features one array for each input of the graph
     * @param masks one features mask for each input, null where there is none; or null
     * @return [batch, heads, queries, keys]
     * @throws IllegalArgumentException when the vertex does not attend
     */
    public static INDArray of(ComputationGraph graph, String vertex, INDArray[] features, INDArray[] masks) {
        graph.output(false, features, masks, null);
        Object part = graph.getVertex(vertex);
        INDArray weights = part instanceof Attending attending
                ? attending.weights()
                : part == null ? null : last(graph.getVertex(vertex).getLayer());
        if (weights == null) {
            throw new IllegalArgumentException("the graph has no vertex with attention of the name \"" + vertex + "\"");
        }
        return weights.dup('c');
    }

    /**
     * Attention rollout (Abnar and Zuidema 2020): how much of every input token reaches every output token, when the
     * heads are averaged and the residual connection counts as attention to itself.
     *
     * @param layers the weights of an encoder's layers, [batch, heads, tokens, tokens] each
     * @return [batch, tokens, tokens]; every row sums to 1
     */
    public static INDArray rollout(List<INDArray> layers) {
        INDArray reached = null;
        for (INDArray layer : layers) {
            INDArray mixed = layer.mean(1); // [batch, tokens, tokens]
            mixed.addi(Nd4j.eye(mixed.size(1))
                    .castTo(mixed.dataType())
                    .reshape(1, mixed.size(1), mixed.size(1))
                    .broadcast(mixed.shape()));
            mixed.divi(mixed.sum(true, 2).broadcast(mixed.shape()));
            reached = reached == null ? mixed : Nd4j.matmul(mixed, reached);
        }
        if (reached == null) {
            throw new IllegalArgumentException("layers must not be empty");
        }
        return reached;
    }

    private static INDArray last(Layer layer) {
        boolean attends = layer instanceof SequenceLayer sequence && sequence.module() instanceof Attending;
        return attends
                ? ((Attending) ((SequenceLayer) layer).module()).weights().dup('c')
                : null;
    }
}
