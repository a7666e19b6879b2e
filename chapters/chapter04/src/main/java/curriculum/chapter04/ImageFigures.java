package curriculum.chapter04;

import curriculum.datasets.ImageData;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.ImageGrid;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Figures of images. */
final class ImageFigures {
    private ImageFigures() {}

    /** One image of each class, and two that augmentation makes of each. */
    static Figure images(ImageData images, long seed) {
        float[][] originals = new float[images.classes().size()][];
        for (int label = 0; label < originals.length; label++) {
            int wanted = label;
            int first = IntStream.range(0, images.images())
                    .filter(image -> images.labels()[image] == wanted)
                    .findFirst()
                    .orElseThrow();
            originals[label] = images.pixels()[first];
        }
        return ImageGrid.titled("One image of each class", images.width())
                .row("original", doubles(originals))
                .row("moved", changed(originals, Augmentation.moving(images.width(), seed)))
                .row("moved again", changed(originals, Augmentation.moving(images.width(), seed + 1)))
                .row("mirrored", mirrored(originals, images.width()));
    }

    private static double[][] changed(float[][] images, Augmentation augmentation) {
        INDArray features = Nd4j.createFromArray(images);
        DataSet batch = new DataSet(features, Nd4j.zeros(images.length, 1));
        augmentation.preProcess(batch);
        return batch.getFeatures().toDoubleMatrix();
    }

    private static double[][] mirrored(float[][] images, int side) {
        Affine mirror = new Affine(0, 1, 0, 0, true);
        return doubles(
                Arrays.stream(images).map(image -> mirror.apply(image, side)).toArray(float[][]::new));
    }

    private static double[][] doubles(float[][] images) {
        return Nd4j.createFromArray(images).toDoubleMatrix();
    }
}
