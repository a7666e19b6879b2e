package curriculum.chapter06;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.layers.recurrent.FusedRnn;
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
        lesson.section("cell", "The recurrent cell by hand");
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

        Random random = lesson.random();
        INDArray inputs = Nd4j.zeros(DataType.DOUBLE, 1, INPUTS, STEPS); // [batch, inputs, steps]
        for (int i = 0; i < INPUTS * STEPS; i++) {
            inputs.putScalar(0, i % INPUTS, i / INPUTS, random.nextGaussian());
        }
        INDArray outputs = network.output(inputs); // [batch, units, steps]
        double[] state = new double[UNITS];
        double largest = 0;
        Table table = Table.of("step", "unit 1", "unit 2", "unit 3");
        for (int t = 0; t < STEPS; t++) {
            double[] input = new double[INPUTS];
            for (int i = 0; i < INPUTS; i++) {
                input[i] = inputs.getDouble(0, i, t);
            }
            state = cell.step(input, state);
            table.row(t + 1, state[0], state[1], state[2]);
            for (int unit = 0; unit < UNITS; unit++) {
                largest = Math.max(largest, Math.abs(state[unit] - outputs.getDouble(0, unit, t)));
            }
        }
        lesson.claim("cell.step", "Largest difference of five steps, hand and layer", largest, both(0, 1e-12));
        // A cell that hears only its own one output again has one number for a memory.
        RnnByHand fromOutput = new RnnByHand(new double[INPUTS][UNITS], new double[1][UNITS], new double[UNITS]);
        lesson.claim(
                "cell.from-output",
                "Parameters if the one output recurs, 4·3 + 1·3 + 3",
                fromOutput.parameters(),
                both(18, 18));
        lesson.table("states", "The state after each step", table);
    }

    void shapes() {
        lesson.section("shapes", "One to many, many to one, many to many");
        for (TinyTask task : TinyTask.values()) {
            lesson.claim(task.id, task.sentence, task.train(lesson.seed()), both(0.97, 1));
        }
    }
}
