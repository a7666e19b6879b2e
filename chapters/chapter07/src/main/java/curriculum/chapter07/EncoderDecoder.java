package curriculum.chapter07;

import curriculum.layers.recurrent.FusedGru;
import curriculum.layers.schedule.WarmUpSchedule;
import curriculum.layers.transformer.AdditiveAttention;
import curriculum.layers.transformer.Concatenation;
import curriculum.layers.transformer.DotProductAttention;
import curriculum.layers.transformer.TokenEmbedding;
import curriculum.layers.transformer.TokenOutput;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.rnn.DuplicateToTimeSeriesVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * Builds the graph that is trained, and the two halves of it that translate.
 *
 * <p>Sources: Cho et al. 2014 and Sutskever et al. 2014 for encoder and decoder; Bahdanau et al. 2015 and Luong et al.
 * 2015 for attention. Luong's order of things: the decoder's new state is the query, and what it finds goes into the
 * output, not back into the recurrence.
 */
final class EncoderDecoder {
    static final String ATTENTION = "attention";

    private static final double LARGEST_GRADIENT = 1;

    private final AttentionKind kind;
    private final Shape shape;

    EncoderDecoder(AttentionKind kind, Shape shape) {
        this.kind = kind;
        this.shape = shape;
    }

    AttentionKind kind() {
        return kind;
    }

    /**
     * Encoder and decoder as one graph: the decoder is told the right token at every step.
     *
     * @param learningRate at the first step
     * @param steps after which it is zero
     */
    ComputationGraph whole(double learningRate, int steps, long seed) {
        // snippet whole
        GraphBuilder graph = builder(new Adam(WarmUpSchedule.falling(learningRate, steps)), seed)
                .addInputs("source", "target")
                .setInputTypes(InputType.recurrent(1), InputType.recurrent(1));
        encoder(graph);
        graph.addVertex("state", new DuplicateToTimeSeriesVertex("target"), "last state");
        decoder(graph, "encoder");
        // end snippet
        return init(graph.setOutputs("output"));
    }

    /** The encoder alone: its states, {@code [batch, units, source steps]}, and the last of them, {@code [batch, units]}. */
    ComputationGraph encoder() {
        GraphBuilder graph = builder(new NoOp(), 0).addInputs("source").setInputTypes(InputType.recurrent(1));
        encoder(graph);
        return init(graph.setOutputs("encoder", "last state"));
    }

    /**
     * One step of the decoder: from the token before, {@code [batch, 1, 1]}, its state, {@code [batch, units, 1]}, and, with
     * attention, the encoder's states, {@code [batch, units, source steps]}, to its new state and the probabilities of the next
     * token.
     */
    ComputationGraph step() {
        // snippet step
        InputType states = InputType.recurrent(shape.units());
        GraphBuilder graph = builder(new NoOp(), 0);
        if (kind == AttentionKind.NONE) {
            graph.addInputs("target", "state").setInputTypes(InputType.recurrent(1), states);
        } else {
            graph.addInputs("target", "state", "encoded").setInputTypes(InputType.recurrent(1), states, states);
        }
        decoder(graph, "encoded");
        // end snippet
        return init(graph.setOutputs("decoder", "output"));
    }

    private void encoder(GraphBuilder graph) {
        // snippet encoder
        graph.addLayer("source embedding", embedding(shape.sourceWords()), "source")
                .addLayer("encoder", new FusedGru.Builder().nOut(shape.units()).build(), "source embedding")
                .addVertex("last state", new LastTimeStepVertex("source"), "encoder");
        // end snippet
    }

    private void decoder(GraphBuilder graph, String encoded) {
        // snippet decoder
        graph.addLayer("target embedding", embedding(shape.targetWords()), "target")
                .addVertex("target and state", new Concatenation(), "target embedding", "state")
                .addLayer(
                        "decoder",
                        new FusedGru.Builder()
                                .nOut(shape.units())
                                .initialStateInput(true)
                                .build(),
                        "target and state");
        TokenOutput output = new TokenOutput.Builder().nOut(shape.targetWords()).build();
        if (kind == AttentionKind.NONE) {
            graph.addLayer("output", output, "decoder");
        } else {
            graph.addVertex(
                            ATTENTION,
                            kind == AttentionKind.DOT_PRODUCT
                                    ? new DotProductAttention(shape.units())
                                    : new AdditiveAttention(shape.units(), shape.units(), shape.units()),
                            "decoder",
                            encoded)
                    .addVertex("decoder and context", new Concatenation(), "decoder", ATTENTION)
                    .addLayer("output", output, "decoder and context");
        }
        // end snippet
    }

    private TokenEmbedding embedding(int words) {
        return new TokenEmbedding.Builder()
                .vocabulary(words)
                .nOut(shape.embedding())
                .norm(false)
                .build();
    }

    private static GraphBuilder builder(IUpdater updater, long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater)
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(LARGEST_GRADIENT)
                .graphBuilder();
    }

    private static ComputationGraph init(GraphBuilder builder) {
        ComputationGraph graph = new ComputationGraph(builder.build());
        graph.init();
        return graph;
    }
}
