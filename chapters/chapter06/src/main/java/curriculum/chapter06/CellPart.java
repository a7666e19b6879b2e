package curriculum.chapter06;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.layers.recurrent.FusedRnn;
import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The second part of the lesson: the recurrent cell, step by step, and what it can be put to. */
final class CellPart {
    private static final int INPUTS = 4;
    private static final int UNITS = 3;
    private static final int STEPS = 5;

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
        lesson.claim(
                "rnn.parameters",
                "Parameters of a cell, 4·3 + 3·3 + 3",
                network.getLayer(0).numParams(),
                both(24, 24));
        RnnByHand cell = new RnnByHand(
                network.getParam("0_W").toDoubleMatrix(),
                network.getParam("0_RW").toDoubleMatrix(),
                network.getParam("0_b").ravel().toDoubleVector());
        lesson.claim("cell.parameters", "The same, counted in the cell by hand", cell.parameters(), both(24, 24));

        double[][] inputs = inputs(); // [steps, inputs]
        INDArray outputs = network.output(asSequence(inputs)); // [batch, units, steps]
        double[] state = new double[UNITS];
        double largest = 0;
        Table table = Table.of("step", "unit 1", "unit 2", "unit 3");
        for (int t = 0; t < STEPS; t++) {
            state = cell.step(inputs[t], state);
            table.row(t + 1, state[0], state[1], state[2]);
            largest = Math.max(largest, difference(state, outputs, t));
        }
        lesson.claim("cell.step", "Largest difference of five steps, hand and layer", largest, both(0, 1e-12));
        lesson.table("states", "The state after each step", table);
        fromOutput(network, cell, inputs);
    }

    /** What a cell remembers that hears its output instead of its state. */
    private void fromOutput(MultiLayerNetwork network, RnnByHand cell, double[][] inputs) {
        double[] outputWeights = {0.8, -0.5, 0.3};
        OutputRnnByHand jordan =
                new OutputRnnByHand(cell.inputWeights(), new double[] {-0.7, 0.4, 0.9}, cell.biases(), outputWeights);
        lesson.claim(
                "cell.from-output",
                "Parameters if the one output recurs, 4·3 + 1·3 + 3",
                jordan.parameters(),
                both(18, 18));
        // h·v is the output and (h·v)·w what each unit hears of it, so that U = v wᵀ, a matrix of rank one.
        INDArray recurrent = network.getParam("0_RW"); // [units, units]
        for (int from = 0; from < UNITS; from++) {
            for (int to = 0; to < UNITS; to++) {
                recurrent.putScalar(from, to, outputWeights[from] * jordan.feedback()[to]);
            }
        }
        INDArray outputs = network.output(asSequence(inputs)); // [batch, units, steps]
        double output = 0;
        double largest = 0;
        for (int t = 0; t < STEPS; t++) {
            double[] units = jordan.step(inputs[t], output);
            output = jordan.output(units);
            largest = Math.max(largest, difference(units, outputs, t));
        }
        lesson.claim(
                "cell.rank-one",
                "Largest difference: output recurs, or state through a matrix of rank one",
                largest,
                both(0, 1e-12));
    }

    /** Random inputs; {@code [steps, inputs]}. */
    private double[][] inputs() {
        Random random = lesson.random();
        double[][] inputs = new double[STEPS][INPUTS];
        for (double[] step : inputs) {
            Arrays.setAll(step, i -> random.nextGaussian());
        }
        return inputs;
    }

    /** As a batch of one; {@code [1, inputs, steps]}. */
    private static INDArray asSequence(double[][] inputs) {
        return Nd4j.createFromArray(inputs).transpose().reshape(1, INPUTS, STEPS);
    }

    private static double difference(double[] state, INDArray outputs, int t) {
        double largest = 0;
        for (int unit = 0; unit < state.length; unit++) {
            largest = Math.max(largest, Math.abs(state[unit] - outputs.getDouble(0, unit, t)));
        }
        return largest;
    }

    void shapes() {
        for (TinyTask task : TinyTask.values()) {
            lesson.claim(task.id, task.sentence, task.train(lesson.seed()), both(0.97, 1));
        }
    }
}
