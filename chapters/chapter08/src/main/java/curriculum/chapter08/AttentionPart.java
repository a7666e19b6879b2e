package curriculum.chapter08;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The second part of the lesson: self-attention, from three words on paper to several heads. */
final class AttentionPart {
    private static final List<String> WORDS = List.of("river", "bank", "flooded");
    /** How much each word is about water, and about money. */
    private static final double[][] MEANINGS = {{2, 0}, {1, 1}, {1, 0}}; // [words, 2]

    private static final int WIDTH = 8;
    private static final int HEADS = 2;

    private final Lesson lesson;

    AttentionPart(Lesson lesson) {
        this.lesson = lesson;
    }

    void threeWords() {
        double[][] scores = AttentionByHand.similarities(MEANINGS, MEANINGS, 1);
        double[][] weights = AttentionByHand.weights(scores);
        double[][] mixed = AttentionByHand.mix(weights, MEANINGS);
        Table table = Table.of("word", "water", "money", "· river", "· bank", "· flooded", "new water", "new money");
        for (int i = 0; i < WORDS.size(); i++) {
            table.row(
                    WORDS.get(i),
                    MEANINGS[i][0],
                    MEANINGS[i][1],
                    scores[i][0],
                    scores[i][1],
                    scores[i][2],
                    mixed[i][0],
                    mixed[i][1]);
        }
        lesson.table("three-words", "Each word, its dot products with all words, and what becomes of it", table);
        lesson.figure(
                "three-words",
                "The weights: the softmax of each row of dot products; a row sums to 1",
                ModelFigures.weights("How much each word takes from each", WORDS, weights));
        double sum = 0;
        for (double[] row : weights) {
            sum = Math.max(sum, Math.abs(row[0] + row[1] + row[2] - 1));
        }
        lesson.claim("by-hand.rows", "Largest distance of a row's sum from 1", sum, both(0, 1e-15));
        lesson.claim(
                "by-hand.water",
                "\"bank\" was 1 part water; beside \"river\" it becomes",
                mixed[1][0],
                both(1.4222, 1.4224));
        lesson.claim(
                "by-hand.money",
                "\"bank\" was 1 part money; beside \"river\" it becomes",
                mixed[1][1],
                both(0.4222, 0.4224));

        MultiLayerNetwork layer = AttentionLayers.multiHead(2, 1, lesson.seed());
        for (String name : List.of("0_Wqkv", "0_bqkv", "0_Wo", "0_bo")) {
            layer.getParam(name).assign(0);
        }
        // Queries are scaled so that the layer's 1/√2 falls out; keys, values and output are the words themselves.
        INDArray projection = layer.getParam("0_Wqkv"); // [2, 6]
        for (int f = 0; f < 2; f++) {
            projection.putScalar(f, f, Math.sqrt(2));
            projection.putScalar(f, 2 + f, 1);
            projection.putScalar(f, 4 + f, 1);
            layer.getParam("0_Wo").putScalar(f, f, 1);
        }
        lesson.claim(
                "by-hand.layer",
                "Largest difference from the layer MultiHeadAttention",
                AttentionLayers.distance(AttentionLayers.apply(layer, MEANINGS), mixed),
                both(0, 1e-6));
    }

    void queryKeyValue() {
        double[][] words = gaussian(5, WIDTH, lesson.random());
        MultiLayerNetwork layer = AttentionLayers.multiHead(WIDTH, 1, lesson.seed());
        double[][] projected = AttentionByHand.linear(
                words,
                layer.getParam("0_Wqkv").toDoubleMatrix(),
                layer.getParam("0_bqkv").toDoubleVector());
        double[][] plain = AttentionByHand.similarities(words, words, 1);
        double[][] asked = AttentionByHand.similarities(
                AttentionByHand.columns(projected, 0, WIDTH), AttentionByHand.columns(projected, WIDTH, WIDTH), 1);
        lesson.claim("qkv.plain", "Asymmetry of the plain dot products", asymmetry(plain), both(0, 0));
        lesson.claim("qkv.projected", "Asymmetry of query times key", asymmetry(asked), both(1, 25));
        lesson.claim(
                "qkv.layer",
                "By hand with the layer's weights: largest difference",
                AttentionLayers.distance(
                        AttentionLayers.apply(layer, words), AttentionLayers.applyByHand(layer, words, 1)),
                both(0, 1e-6));
    }

    void scale() {
        Random random = lesson.random();
        int[] sizes = {4, 16, 64, 256};
        ScaleStudy[] studies = new ScaleStudy[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            studies[i] = ScaleStudy.of(sizes[i], random);
        }
        ScaleStudy sixtyFour = studies[2];
        lesson.claim("scale.variance", "Variance of q·k for d = 64", sixtyFour.variance(), both(60.5, 67.5));
        lesson.claim("scale.divided", "Variance of q·k/√64", sixtyFour.variance() / 64, both(0.945, 1.055));
        lesson.claim(
                "scale.peak", "Mean largest weight among ten words, undivided", sixtyFour.peak(), both(0.84, 0.89));
        lesson.claim(
                "scale.peak-divided",
                "Mean largest weight, divided by √d",
                sixtyFour.dividedPeak(),
                both(0.305, 0.335));
        lesson.claim(
                "scale.slope",
                "Gradient through the softmax, undivided over divided",
                sixtyFour.slope() / sixtyFour.dividedSlope(),
                both(0.36, 0.48));
        lesson.figure(
                "scale",
                "The variance of a dot product grows with d, and the softmax of such numbers puts nearly all weight on"
                        + " one word; divided by √d it does not",
                ModelFigures.scale(studies));
    }

    void heads() {
        double[][] words = gaussian(5, WIDTH, lesson.random());
        MultiLayerNetwork one = AttentionLayers.multiHead(WIDTH, 1, lesson.seed());
        MultiLayerNetwork two = AttentionLayers.multiHead(WIDTH, HEADS, lesson.seed());
        lesson.claim(
                "heads.parameters",
                "Parameters of two heads minus those of one",
                two.numParams() - one.numParams(),
                both(0, 0));
        lesson.claim(
                "heads.difference",
                "Largest difference that the second head makes",
                AttentionLayers.distance(AttentionLayers.apply(one, words), AttentionLayers.apply(two, words)),
                both(0.1, 5));
        lesson.claim(
                "heads.layer",
                "Two heads by hand: largest difference from the layer",
                AttentionLayers.distance(
                        AttentionLayers.apply(two, words), AttentionLayers.applyByHand(two, words, HEADS)),
                both(0, 1e-6));
        two.getParam("0_bqkv").assign(0);
        two.getParam("0_bo").assign(0);
        lesson.claim(
                "heads.dl4j",
                "Largest difference from DL4J's SelfAttentionLayer",
                AttentionLayers.distance(
                        AttentionLayers.apply(two, words),
                        AttentionLayers.apply(AttentionLayers.dl4j(two, WIDTH, HEADS), words)),
                both(0, 1e-6));
    }

    private static double asymmetry(double[][] matrix) {
        double largest = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(matrix[i][j] - matrix[j][i]));
            }
        }
        return largest;
    }

    static double[][] gaussian(int rows, int columns, Random random) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return values;
    }
}
