package curriculum.chapter07;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.layers.transformer.AdditiveAttention;
import curriculum.layers.transformer.AttentionWeights;
import curriculum.layers.transformer.DotProductAttention;
import java.util.Locale;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The second part of the lesson: attention by hand, number by number, and the layer that does the same. */
final class HandPart {
    private static final double[] QUERY = {2, 1};
    private static final double[][] KEYS = {{1, 0}, {0, 1}, {-1, 1}};

    // The small network of additive attention: two numbers of the query, two of the key, three units.
    private static final double[][] WQ = {{0.5, -0.5, 1}, {0, 1, -1}};
    private static final double[][] WK = {{1, 0, -0.5}, {-1, 0.5, 0}};
    private static final double[] B = {0.1, -0.2, 0};
    private static final double[] V = {1, 2, -1};

    private final Lesson lesson;

    HandPart(Lesson lesson) {
        this.lesson = lesson;
    }

    /** Attention with both scores on the same numbers. */
    void twoScores() {
        dotProduct();
        additive();
    }

    private void dotProduct() {
        HandAttention hand = HandAttention.dotProduct(QUERY, KEYS);
        show("dot-product", "Dot product: query (2, 1), three keys which are the values too", hand);
        ComputationGraph layer = alone(new DotProductAttention(QUERY.length));
        compare("dot-product", "dot product", hand, layer);
        lesson.claim(
                "hand.dot-product.weight",
                "Weight of the first key, dot product",
                hand.weights()[0],
                both(0.6199, 0.6201));
    }

    private void additive() {
        HandAttention hand = HandAttention.additive(QUERY, KEYS, WQ, WK, B, V);
        show("additive", "Additive: the same query and keys", hand);
        ComputationGraph layer = alone(new AdditiveAttention(QUERY.length, KEYS[0].length, V.length));
        layer.paramTable().get("attention_Wq").assign(Nd4j.createFromArray(WQ));
        layer.paramTable().get("attention_Wk").assign(Nd4j.createFromArray(WK));
        layer.paramTable().get("attention_b").assign(Nd4j.createFromArray(B));
        layer.paramTable().get("attention_v").assign(Nd4j.createFromArray(V).reshape(-1, 1));
        compare("additive", "additive", hand, layer);
        lesson.claim(
                "hand.additive.weight", "Weight of the first key, additive", hand.weights()[0], both(0.4671, 0.4673));
    }

    private void show(String id, String caption, HandAttention hand) {
        Table table = Table.of("key", "score", "weight", "weight × key");
        for (int key = 0; key < KEYS.length; key++) {
            double weight = hand.weights()[key];
            table.row(
                    vector("%.0f", KEYS[key]),
                    hand.scores()[key],
                    weight,
                    vector("%.4f", weight * KEYS[key][0], weight * KEYS[key][1]));
        }
        table.row("context", "", "", vector("%.4f", hand.context()));
        lesson.table("hand." + id, caption, table);
    }

    private static String vector(String format, double... values) {
        return String.format(Locale.ROOT, "(" + format + ", " + format + ")", values[0], values[1]);
    }

    private void compare(String id, String name, HandAttention hand, ComputationGraph layer) {
        INDArray query = Nd4j.createFromArray(QUERY).reshape(1, QUERY.length, 1); // [batch, width, queries]
        INDArray keys = Nd4j.createFromArray(KEYS).transpose().reshape(1, QUERY.length, KEYS.length);
        INDArray weights = AttentionWeights.of(layer, "attention", new INDArray[] {query, keys}, null);
        INDArray context = layer.output(query, keys)[0];
        double difference = Math.max(
                weights.ravel()
                        .sub(Nd4j.createFromArray(hand.weights()))
                        .amaxNumber()
                        .doubleValue(),
                context.ravel()
                        .sub(Nd4j.createFromArray(hand.context()))
                        .amaxNumber()
                        .doubleValue());
        lesson.claim(
                "hand." + id + ".difference",
                "Largest difference between hand and layer, " + name,
                difference,
                both(0, 1e-6));
    }

    /** A graph of one vertex, to look into it. */
    private static ComputationGraph alone(GraphVertex attention) {
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .graphBuilder()
                .addInputs("decoder", "encoder")
                .setInputTypes(InputType.recurrent(QUERY.length), InputType.recurrent(QUERY.length))
                .addVertex("attention", attention, "decoder", "encoder")
                .setOutputs("attention")
                .build());
        graph.init();
        return graph;
    }
}
