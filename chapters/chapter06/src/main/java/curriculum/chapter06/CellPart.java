package curriculum.chapter06;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.Vectors;
import curriculum.layers.recurrent.FusedRnn;
import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The recurrent cell, step by step, and what it can be put to. */
final class CellPart {
    private static final int INPUTS = 4;
    private static final int UNITS = 3;
    private static final int STEPS = 5;
    private static final double[] FEEDBACK = {-0.7, 0.4, 0.9};
    private static final double[] OUTPUT_WEIGHTS = {0.8, -0.5, 0.3};

    private final Lesson lesson;

    CellPart(Lesson lesson) {
        this.lesson = lesson;
    }

    void byHand() {
        MultiLayerNetwork network = SentimentNetwork.bare(
                DataType.DOUBLE,
                lesson.seed(),
                INPUTS,
                new FusedRnn.Builder().nOut(UNITS).biasInit(0.1).build());
        RnnByHand cell = new RnnByHand(
                network.getParam("0_W").toDoubleMatrix(),
                network.getParam("0_RW").toDoubleMatrix(),
                network.getParam("0_b").ravel().toDoubleVector());
        lesson.claim(
                "rnn.parameters",
                "Parameters of a cell, 4·3 + 3·3 + 3",
                network.getLayer(0).numParams(),
                both(24, 24));
        lesson.claim("cell.parameters", "The same, counted in the cell by hand", cell.parameters(), both(24, 24));
        double[][] inputs = inputs(); // [steps, inputs]
        double[][] states = states(cell, inputs);
        lesson.claim(
                "cell.step",
                "Largest difference of five steps, hand and layer",
                Vectors.largestDifference(Nd4j.createFromArray(states), outputs(network, inputs)),
                both(0, 1e-12));
        Table table = Table.of("step", "unit 1", "unit 2", "unit 3");
        for (int t = 0; t < STEPS; t++) {
            table.row(t + 1, states[t][0], states[t][1], states[t][2]);
        }
        lesson.table("states", "The state after each step", table);
        fromOutput(network, cell, inputs);
    }

    /** What the cell by hand remembers after each step; {@code [steps, units]}. */
    private static double[][] states(RnnByHand cell, double[][] inputs) {
        double[][] states = new double[STEPS][];
        for (int t = 0; t < STEPS; t++) {
            states[t] = cell.step(inputs[t], t == 0 ? new double[UNITS] : states[t - 1]);
        }
        return states;
    }

    /** What a cell remembers that hears its output instead of its state. */
    private void fromOutput(MultiLayerNetwork network, RnnByHand cell, double[][] inputs) {
        OutputRnnByHand jordan = new OutputRnnByHand(cell.inputWeights(), FEEDBACK, cell.biases(), OUTPUT_WEIGHTS);
        lesson.claim(
                "cell.from-output",
                "Parameters if the one output recurs, 4·3 + 1·3 + 3",
                jordan.parameters(),
                both(18, 18));
        // h·v is the output and (h·v)·w what each unit hears of it, so that U = v wᵀ, a matrix of rank one.
        INDArray v = Nd4j.createFromArray(OUTPUT_WEIGHTS).reshape(UNITS, 1);
        INDArray w = Nd4j.createFromArray(FEEDBACK).reshape(1, UNITS);
        network.getParam("0_RW").assign(v.mmul(w)); // [units, units]
        double[][] units = new double[STEPS][];
        for (int t = 0; t < STEPS; t++) {
            units[t] = jordan.step(inputs[t], t == 0 ? 0 : jordan.output(units[t - 1]));
        }
        lesson.claim(
                "cell.rank-one",
                "Largest difference: output recurs, or state through a matrix of rank one",
                Vectors.largestDifference(Nd4j.createFromArray(units), outputs(network, inputs)),
                both(0, 1e-12));
    }

    /** Random inputs; {@code [steps, inputs]}. */
    private double[][] inputs() {
        Random random = lesson.random("inputs of the cell");
        double[][] inputs = new double[STEPS][INPUTS];
        for (double[] step : inputs) {
            Arrays.setAll(step, i -> random.nextGaussian());
        }
        return inputs;
    }

    /** What the layer puts out at each step; {@code [steps, units]}. */
    private static INDArray outputs(MultiLayerNetwork network, double[][] inputs) {
        INDArray sequence = Nd4j.createFromArray(inputs).transpose().reshape(1, INPUTS, STEPS);
        return network.output(sequence).slice(0).transpose(); // [units, steps] before
    }

    void shapes() {
        for (TinyTask task : TinyTask.values()) {
            lesson.claim(task.id, task.sentence, task.train(lesson.seed()), both(0.97, 1));
        }
    }
}
