package curriculum.layers.recurrent;

import org.nd4j.linalg.api.buffer.DataType;

/** Creates the cell of a layer for a number of steps, and for arrays of {@code length} = units × batch. */
@FunctionalInterface
interface CellFactory {
    Cell create(DataType type, int steps, int length);
}
