package curriculum.chapter09;

import curriculum.lab.figure.DrawnImage;
import curriculum.lab.training.KeptModel;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads digits that people drew, with the Vision Transformer that a run of the chapter has kept. */
public final class DigitReader {
    private final MultiLayerNetwork network;
    private final DrawnImage.Placement placement;
    private final List<String> classes;

    // snippet reader
    /** @param model the file that a run leaves, {@code target/report/model.zip} */
    public DigitReader(Path model) {
        KeptModel kept = KeptModel.read(model);
        network = kept.network();
        placement = DrawnImage.Placement.valueOf(kept.text("placement"));
        classes = List.of(kept.text("classes").split(" "));
    }

    /** The digit on a drawing: an image file of any size, dark on light or light on dark. */
    public String read(Path drawing) {
        float[][] image = {DrawnImage.read(drawing).placed(placement)}; // [1][28 * 28]
        INDArray probabilities = network.output(Nd4j.createFromArray(image)); // [1, classes]
        return classes.get(probabilities.argMax(1).getInt(0));
    }
    // end snippet
}
