package curriculum.chapter05;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Distances between the rows of two tables, and what follows from the nearest. */
final class Distances {
    private Distances() {}

    /** Squared Euclidean distances, {@code [rows of a, rows of b]}: |a|² − 2ab + |b|². */
    static INDArray squared(INDArray a, INDArray b) {
        return a.mmul(b.transpose())
                .muli(-2)
                .addiColumnVector(a.mul(a).sum(true, 1))
                .addiRowVector(b.mul(b).sum(1));
    }

    /** Which of the known rows is nearest to each, {@code [rows]}. */
    static int[] nearest(INDArray rows, INDArray known) {
        return Nd4j.argMin(squared(rows, known), 1).toIntVector();
    }

    /** How far the rows are from the nearest of the known ones, a mean of squares a pixel. */
    static double toNearest(INDArray rows, INDArray known) {
        return squared(rows, known).min(1).meanNumber().doubleValue() / rows.columns();
    }

    /** The share of rows whose nearest known row has their label. */
    static double nearestNeighbourAccuracy(INDArray rows, int[] labels, INDArray known, int[] knownLabels) {
        int[] neighbours = nearest(rows, known);
        return IntStream.range(0, neighbours.length)
                        .filter(i -> knownLabels[neighbours[i]] == labels[i])
                        .count()
                / (double) neighbours.length;
    }
}
