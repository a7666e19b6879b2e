package curriculum.chapter07;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.layers.transformer.AttentionWeights;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The seventh part of the lesson: sequences of different lengths in one batch. */
final class MaskPart {
    private static final int MORE = 7;

    private final Lesson lesson;
    private final Task task;

    MaskPart(Lesson lesson, Task task) {
        this.lesson = lesson;
        this.task = task;
    }

    void padding(Contest contest) {
        Trained network = contest.first(AttentionKind.DOT_PRODUCT);
        Batch batch = Batch.of(task.testPairs().subList(0, 50));
        INDArray weights =
                AttentionWeights.of(network.graph(), EncoderDecoder.ATTENTION, batch.features(), batch.masks());
        INDArray read = batch.sourceMask()
                .reshape(batch.sourceMask().size(0), 1, 1, batch.sourceMask().size(1))
                .broadcast(weights.shape());
        lesson.claim(
                "padding.attention",
                "Largest weight of a padded token",
                weights.mul(read.rsub(1)).maxNumber().doubleValue(),
                both(0, 0));
        INDArray alone = network.graph()
                .output(false, batch.features(), batch.masks(), null)[0]
                .dup();
        Batch longer = padded(batch);
        INDArray more = network.graph().output(false, longer.features(), longer.masks(), null)[0];
        lesson.claim(
                "padding.change",
                "Largest change of a probability when " + MORE + " more padded tokens follow",
                more.sub(alone).amaxNumber().doubleValue(),
                both(0, 1e-5));
        INDArray[] noMask = {null, longer.targetMask()};
        INDArray unmasked = network.graph().output(false, longer.features(), noMask, null)[0];
        lesson.claim(
                "padding.unmasked-change",
                "The same without a mask",
                unmasked.sub(alone).amaxNumber().doubleValue(),
                both(0.5, 1));
    }

    private static Batch padded(Batch batch) {
        long rows = batch.source().size(0);
        return new Batch(
                Nd4j.concat(2, batch.source(), Nd4j.zeros(rows, 1, MORE)),
                Nd4j.concat(1, batch.sourceMask(), Nd4j.zeros(rows, MORE)),
                batch.given(),
                batch.expected(),
                batch.targetMask());
    }
}
