package curriculum.chapter06;

import curriculum.layers.recurrent.FusedGru;
import curriculum.layers.recurrent.FusedLstm;
import curriculum.layers.recurrent.FusedRnn;
import java.util.Locale;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;

/** The three recurrent cells of the chapter. */
enum CellKind {
    RNN,
    LSTM,
    GRU;

    /** The cell at every step. */
    Layer allSteps(int units) {
        return switch (this) {
            case RNN -> new FusedRnn.Builder().nOut(units).build();
            case LSTM -> new FusedLstm.Builder().nOut(units).build();
            case GRU -> new FusedGru.Builder().nOut(units).build();
        };
    }

    /** What the cell says once it has read everything. */
    Layer lastStep(int units) {
        return new LastTimeStep(allSteps(units));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
