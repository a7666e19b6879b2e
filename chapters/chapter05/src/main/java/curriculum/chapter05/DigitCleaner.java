package curriculum.chapter05;

import curriculum.lab.figure.DrawnImage;
import curriculum.lab.training.KeptModel;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Cleans digits that people drew, with the denoising autoencoder that a run of the chapter has kept. */
public final class DigitCleaner {
    private final MultiLayerNetwork network;
    private final DrawnImage.Placement placement;

    // snippet cleaner
    /** @param model the file that a run leaves, {@code target/report/model.zip} */
    public DigitCleaner(Path model) {
        KeptModel kept = KeptModel.read(model);
        network = kept.network();
        placement = DrawnImage.Placement.valueOf(kept.text("placement"));
    }

    /** The digit on a drawing without its noise, {@code [14 * 14]}, from 0 (background) to 1 (ink). */
    public float[] clean(Path drawing) {
        float[][] image = {DrawnImage.read(drawing).placed(placement)}; // [1][28 * 28]
        INDArray small = Images.halve(Nd4j.createFromArray(image), DrawnImage.SIDE); // [1, 14 * 14]
        return network.output(small).toFloatVector();
    }
    // end snippet
}
