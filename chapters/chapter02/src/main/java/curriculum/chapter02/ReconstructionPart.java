package curriculum.chapter02;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.chapter02.PrincipalComponents.Options;
import curriculum.lab.Lesson;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The fourth part of the lesson: back from the components, white components, and the same as a network. */
final class ReconstructionPart {
    private static final int SHOWN = 20;
    private static final int HIDDEN = 5;
    private static final int STEPS = 1300;

    private final Lesson lesson;
    private final LessonData data;

    ReconstructionPart(Lesson lesson, LessonData data) {
        this.lesson = lesson;
        this.data = data;
    }

    void reconstruction() {
        INDArray measured = data.absorbances();
        INDArray truth = data.noiseFreeAbsorbances();
        PrincipalComponents all = PrincipalComponents.fit(measured, Options.all());
        double[] toMeasured = new double[SHOWN]; // with 1, 2, … components
        double[] toTruth = new double[SHOWN];
        double gap = 0;
        for (int k = 1; k <= SHOWN; k++) {
            // snippet reconstruction
            PrincipalComponents pca = PrincipalComponents.fit(measured, Options.of(k));
            INDArray back = pca.inverseTransform(pca.transform(measured)); // [rows, columns]
            double lost = back.squaredDistance(measured) / (measured.rows() - 1);
            double discarded = Arrays.stream(all.explainedVariance()).skip(k).sum();
            // end snippet
            gap = Math.max(gap, Math.abs(lost - discarded) / discarded);
            toMeasured[k - 1] = rms(back, measured);
            toTruth[k - 1] = rms(back, truth);
        }
        lesson.claim("reconstruction.identity", "Error against discarded variances, largest gap", gap, both(0, 1e-9));
        double noise = rms(measured, truth);
        lesson.claim(
                "denoise.4",
                "Error to the noise-free spectra over noise, 4 components",
                toTruth[3] / noise,
                both(0.21, 0.3));
        lesson.claim("denoise.3", "The same with 3 components", toTruth[2] / noise, both(3, 4.5));
        lesson.claim("denoise.20", "The same with 20 components", toTruth[19] / noise, both(0.61, 0.67));
        lesson.figure(
                "reconstruction",
                "Spectra put together again from their scores: the more components, the nearer to what was measured;"
                        + " but the truth is nearest with as many components as there are substances",
                PrincipalFigures.reconstruction(toMeasured, toTruth, noise));
    }

    private static double rms(INDArray one, INDArray other) {
        return Math.sqrt(one.squaredDistance(other) / one.length());
    }

    void whitening() {
        INDArray houses = data.houses();
        Options options = Options.all().withStandardise(true);
        // snippet whitening
        PrincipalComponents pca = PrincipalComponents.fit(houses, options);
        INDArray white = pca.whiten(houses); // [rows, columns]
        INDArray covariance = Covariance.of(white, Scaling.of(white, false, "white")); // [columns, columns]
        // end snippet
        INDArray identity = Nd4j.eye(houses.columns()).castTo(DataType.DOUBLE);
        lesson.claim(
                "whitening.identity",
                "Largest difference of the covariance from the identity",
                covariance.sub(identity).amaxNumber().doubleValue(),
                both(0, 1e-9));
        INDArray correlation = Covariance.of(houses, Scaling.of(houses, true, "houses"));
        lesson.claim(
                "whitening.before",
                "Largest correlation of two features before",
                correlation.sub(identity).amaxNumber().doubleValue(),
                real(0.9102, 0.9103),
                bundled(0.9398, 0.9399));
        lesson.figure(
                "whitening",
                "Correlation of the features of the houses, and covariance of the same houses when whitened",
                PrincipalFigures.whitening(data.housing(), correlation, covariance));
    }

    void autoencoder() {
        INDArray houses = Scaling.of(data.houses(), true, "houses").apply(data.houses()); // [rows, 13]
        PrincipalComponents pca = PrincipalComponents.fit(houses, Options.of(HIDDEN));
        double least = pca.inverseTransform(pca.transform(houses)).squaredDistance(houses) / houses.length();

        LinearAutoencoder.Training training = LinearAutoencoder.train(houses, HIDDEN, STEPS, lesson.seed());
        double[] encoder = PrincipalAngles.between(training.encoder().transpose(), pca.components());
        double[] decoder = PrincipalAngles.between(training.decoder(), pca.components());
        lesson.claim(
                "autoencoder.loss",
                "Loss of the network over the least that PCA allows",
                training.losses()[STEPS - 1] / least,
                both(0.999999, 1.0001));
        lesson.claim(
                "autoencoder.angle.decoder",
                "Largest angle of its decoder to the components, degrees",
                Math.toDegrees(decoder[HIDDEN - 1]),
                both(0, 0.5));
        lesson.claim(
                "autoencoder.angle.encoder",
                "Largest angle of its encoder to them, degrees",
                Math.toDegrees(encoder[HIDDEN - 1]),
                both(0, 0.5));
        lesson.claim(
                "autoencoder.axes",
                "Largest angle of a hidden unit to a component, degrees",
                Math.toDegrees(largestAngleToItsComponent(training.decoder(), pca.components())),
                both(1, 90));
        lesson.figure(
                "autoencoder",
                "A linear autoencoder while it learns: its loss falls to that of PCA, and the space of its weights"
                        + " turns into the space of the components",
                PrincipalFigures.autoencoder(training, least, pca.components()));
    }

    /** How far the worst hidden unit is from the component that is nearest to it, in radians. */
    private static double largestAngleToItsComponent(INDArray decoder, INDArray components) {
        double largest = 0;
        for (int unit = 0; unit < decoder.rows(); unit++) {
            INDArray direction = decoder.getRow(unit, true).dup();
            double nearest = Double.MAX_VALUE;
            for (int k = 0; k < components.rows(); k++) {
                INDArray component = components.get(NDArrayIndex.interval(k, k + 1), NDArrayIndex.all());
                nearest = Math.min(nearest, PrincipalAngles.between(direction, component.dup())[0]);
            }
            largest = Math.max(largest, nearest);
        }
        return largest;
    }
}
