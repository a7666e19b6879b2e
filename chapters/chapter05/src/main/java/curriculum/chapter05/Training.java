package curriculum.chapter05;

import curriculum.lab.Lesson;
import curriculum.lab.machine.Progress;
import curriculum.lab.training.LossCurve;
import curriculum.lab.training.ShuffledBatches;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Trains autoencoders on batches in random order, with a progress bar. */
final class Training {
    private Training() {}

    /** Trains an autoencoder to put out what it is given, and returns it. */
    static Autoencoder fit(Lesson lesson, Autoencoder autoencoder, INDArray images, Schedule schedule) {
        return fit(lesson, autoencoder, images, UnaryOperator.identity(), schedule);
    }

    // snippet training
    /** Trains to put out the clean image when given a corrupted one, which is corrupted anew in each epoch. */
    static Autoencoder fit(
            Lesson lesson,
            Autoencoder autoencoder,
            INDArray images,
            UnaryOperator<INDArray> corruption,
            Schedule schedule) {
        MultiLayerNetwork network = autoencoder.network();
        DataSetIterator batches = batches(lesson, network, images, corruption, schedule);
        try (Progress progress = progress(lesson, images, schedule)) {
            network.addListeners(new LossCurve(progress));
            network.fit(batches, schedule.epochs());
        }
        network.setListeners();
        return autoencoder;
    }
    // end snippet

    /** Trains, and returns the error on test images after each epoch. */
    static double[] learningCurve(
            Lesson lesson, Autoencoder autoencoder, INDArray images, INDArray test, Schedule schedule) {
        double[] errors = new double[schedule.epochs()];
        autoencoder.network().setListeners(new BaseTrainingListener() {
            private int epoch;

            @Override
            public void onEpochEnd(Model model) {
                errors[epoch++] = autoencoder.mse(test);
            }
        });
        fit(lesson, autoencoder, images, schedule);
        return errors;
    }

    /** Trains the first layer, one of those that train themselves, and returns its mean loss in each epoch. */
    static double[] pretrain(Lesson lesson, MultiLayerNetwork network, INDArray images, Schedule schedule) {
        try (Progress progress = progress(lesson, images, schedule)) {
            LossCurve losses = new LossCurve(progress);
            network.setListeners(losses);
            network.pretrainLayer(
                    0, batches(lesson, network, images, UnaryOperator.identity(), schedule), schedule.epochs());
            network.setListeners();
            return LossCurve.smoothed(losses.losses(), schedule.epochs()).means();
        }
    }

    /**
     * Batches of corrupted images {@code [batch, pixels]} with the clean ones; what is left of the images after them is
     * left out. Networks of the same seed get the same batches in the same order.
     */
    private static DataSetIterator batches(
            Lesson lesson,
            MultiLayerNetwork network,
            INDArray images,
            UnaryOperator<INDArray> corruption,
            Schedule schedule) {
        // The images of both editions lie in no order: it is enough that their batches take turns in a new one.
        long seed = network.getDefaultConfiguration().getSeed();
        return new ShuffledBatches(
                images.rows() / schedule.batch(), 1, lesson.random("batches of seed " + seed), turn -> {
                    int from = turn[0] * schedule.batch();
                    INDArray clean =
                            images.get(NDArrayIndex.interval(from, from + schedule.batch()), NDArrayIndex.all());
                    return new DataSet(corruption.apply(clean), clean);
                });
    }

    private static Progress progress(Lesson lesson, INDArray images, Schedule schedule) {
        return lesson.progress("training", (long) schedule.epochs() * (images.rows() / schedule.batch()));
    }
}
