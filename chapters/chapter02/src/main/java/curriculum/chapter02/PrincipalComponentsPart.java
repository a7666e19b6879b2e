package curriculum.chapter02;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.published;
import static curriculum.lab.Band.real;

import curriculum.chapter02.PrincipalComponents.Options;
import curriculum.chapter02.PrincipalComponents.Solver;
import curriculum.datasets.ClassificationData;
import curriculum.lab.Lesson;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The second part of the lesson: principal components. */
final class PrincipalComponentsPart {
    private static final List<String> HOUSING_RATIOS = List.of("0.4713", "0.1103", "0.0956", "0.0660", "0.0642");
    private static final List<String> IRIS_COVARIANCE = List.of("0.924619", "0.053066", "0.017103", "0.005212");
    private static final List<String> IRIS_CORRELATION = List.of("0.729624", "0.228508", "0.036689", "0.005179");
    private final Lesson lesson;
    private final LessonData data;
    private final PrincipalComponents standardisedHousing;
    private final PrincipalComponents spectra;

    PrincipalComponentsPart(Lesson lesson, LessonData data) {
        this.lesson = lesson;
        this.data = data;
        standardisedHousing =
                PrincipalComponents.fit(data.houses(), Options.all().withStandardise(true));
        spectra = PrincipalComponents.fit(data.absorbances(), Options.all());
    }

    void centringAndScale() {
        INDArray mean = data.absorbances().mean(true, 0); // [1, wavelengths]
        INDArray uncentred = Svd.of(data.absorbances()).rightVectors();
        lesson.claim(
                "centre.mean",
                "Cosine of the first direction with the mean, not centred",
                Math.abs(Transforms.cosineSim(uncentred.getRow(0), mean.getRow(0))),
                both(0.999, 1));
        lesson.claim(
                "centre.angle",
                "Degrees between it and the first component, centred",
                Math.toDegrees(
                        PrincipalAngles.between(
                                uncentred.getRow(0, true).dup(),
                                spectra.components().getRow(0, true).dup())[0]),
                both(7, 12));

        PrincipalComponents raw = PrincipalComponents.fit(data.houses(), Options.all());
        lesson.claim(
                "scale.raw.1",
                "Share of variance on component 1, houses as they are",
                raw.explainedVarianceRatio()[0],
                real(0.8057, 0.8059),
                bundled(0.9364, 0.9367));
        for (int i = 0; i < HOUSING_RATIOS.size(); i++) {
            lesson.claim(
                    "pca.boston.ratio." + (i + 1),
                    "Share on component " + (i + 1) + ", houses standardised",
                    standardisedHousing.explainedVarianceRatio()[i],
                    published(HOUSING_RATIOS.get(i)));
        }
        INDArray taxInPercent = data.houses();
        taxInPercent.getColumn(data.housing().indexOf("TAX")).divi(100);
        lesson.claim(
                "scale.unit.raw",
                "Degrees that component 1 turns with TAX in percent",
                degreesTurned(taxInPercent, false),
                real(71.8, 71.9),
                bundled(82.2, 82.4));
        lesson.claim(
                "scale.unit.standardised",
                "The same after standardising",
                degreesTurned(taxInPercent, true),
                both(0, 1e-5));
        data.iris().ifPresent(this::irises);
        lesson.figure(
                "scale",
                "The first component of the houses, as they are and standardised: without standardising, the column"
                        + " with the largest numbers is the component",
                PrincipalFigures.firstComponents(data.housing(), raw, standardisedHousing));
    }

    private double degreesTurned(INDArray otherUnits, boolean standardise) {
        Options first = Options.of(1).withStandardise(standardise);
        return Math.toDegrees(
                PrincipalAngles.between(
                        PrincipalComponents.fit(data.houses(), first).components(),
                        PrincipalComponents.fit(otherUnits, first).components())[0]);
    }

    private void irises(ClassificationData iris) {
        double[] covariance =
                PrincipalComponents.fit(iris.features(), Options.all()).explainedVarianceRatio();
        double[] correlation = PrincipalComponents.fit(
                        iris.features(), Options.all().withStandardise(true))
                .explainedVarianceRatio();
        for (int i = 0; i < covariance.length; i++) {
            lesson.claim(
                    "pca.iris.ratio.covariance." + (i + 1),
                    "Share on component " + (i + 1) + ", irises in cm",
                    covariance[i],
                    published(IRIS_COVARIANCE.get(i)));
        }
        for (int i = 0; i < correlation.length; i++) {
            lesson.claim(
                    "pca.iris.ratio.correlation." + (i + 1),
                    "Share on component " + (i + 1) + ", irises standardised",
                    correlation[i],
                    published(IRIS_CORRELATION.get(i)));
        }
    }

    void eigenvectorsAndSvd() {
        PrincipalComponents bySvd =
                PrincipalComponents.fit(data.absorbances(), Options.all().withSolver(Solver.SVD));
        lesson.claim(
                "agree.variances",
                "Largest difference of the variances, over their sum",
                largestDifference(bySvd.explainedVariance(), spectra.explainedVariance()) / spectra.totalVariance(),
                both(0, 1e-12));
        lesson.claim(
                "agree.components",
                "Largest difference of the first four components",
                first(bySvd, 4).sub(first(spectra, 4)).amaxNumber().doubleValue(),
                both(0, 1e-9));
        Precision precision = Precision.measure(data.housing().rows(), lesson.random());
        lesson.claim(
                "precision.covariance",
                "Digits of a small variance, by the covariance",
                precision.byCovariance(),
                both(3.5, 7.5));
        lesson.claim("precision.svd", "Digits of it by the SVD", precision.bySvd(), both(8.5, 16));
    }

    private static INDArray first(PrincipalComponents pca, int count) {
        return pca.components().get(NDArrayIndex.interval(0, count), NDArrayIndex.all());
    }

    private static double largestDifference(double[] a, double[] b) {
        return Nd4j.createFromArray(a)
                .subi(Nd4j.createFromArray(b))
                .amaxNumber()
                .doubleValue();
    }
}
