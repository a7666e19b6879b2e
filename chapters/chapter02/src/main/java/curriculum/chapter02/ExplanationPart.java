package curriculum.chapter02;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The last part of the lesson: why PLS needs fewer components, and a test of that explanation. */
final class ExplanationPart {
    private static final int MOST = 10;
    private static final int FOLDS = 10;
    /** The R² on rows not seen at which a number of components is enough. */
    private static final double ENOUGH = 0.95;

    private static final int DRAWS = 20;
    private static final int STRENGTHENED = 20;

    private final Lesson lesson;
    private final LessonData data;

    ExplanationPart(Lesson lesson, LessonData data) {
        this.lesson = lesson;
        this.data = data;
    }

    /** RMSECV of the analyte with 1, 2, … components. */
    private static double[] pcr(INDArray x, INDArray y) {
        return CrossValidation.rmse(
                x,
                y,
                FOLDS,
                (foldX, foldY) -> PrincipalComponentRegression.fit(foldX, foldY, PrincipalComponents.Options.of(MOST)));
    }

    private static double[] pls(INDArray x, INDArray y, int components) {
        return CrossValidation.rmse(
                x,
                y,
                FOLDS,
                (foldX, foldY) -> PartialLeastSquares.fit(
                        foldX, foldY, PartialLeastSquares.Options.of(components).withStandardise(false)));
    }

    private static int enough(double[] errors, INDArray target) {
        return IntStream.rangeClosed(1, errors.length)
                .filter(k -> RSquared.ofRmse(errors[k - 1], target) >= ENOUGH)
                .findFirst()
                .orElseThrow();
    }

    void analyte() {
        INDArray x = data.absorbances();
        INDArray y = data.analyte();
        double[] byPcr = pcr(x, y);
        double[] byPls = pls(x, y, MOST);
        lesson.claim(
                "pcr.spectra.components",
                "Components to an R² of .95 for the analyte, PCR",
                enough(byPcr, y),
                both(4, 4));
        lesson.claim("pls.spectra.components", "The same by PLS", enough(byPls, y), both(3, 3));
        lesson.claim(
                "pcr.spectra.r2.2",
                "R² by PCR, 2 components, rows not seen",
                RSquared.ofRmse(byPcr[1], y),
                both(-0.08, 0.05));
        lesson.claim(
                "pls.spectra.r2.2",
                "R² by PLS, 2 components, rows not seen",
                RSquared.ofRmse(byPls[1], y),
                both(0.7, 0.97));
        PrincipalComponents pca = PrincipalComponents.fit(x, PrincipalComponents.Options.of(4));
        INDArray scores = pca.transform(x); // [mixtures, 4]
        lesson.claim(
                "analyte.share",
                "Share of variance on the component of the analyte, the 4th",
                pca.explainedVarianceRatio()[3],
                both(0.004, 0.015));
        lesson.claim(
                "analyte.r2.1",
                "R² of the analyte with the score on component 1",
                squaredCorrelation(scores.getColumn(0, true), y),
                both(0, 0.1));
        lesson.claim(
                "analyte.r2.4",
                "R² of the analyte with the score on component 4",
                squaredCorrelation(scores.getColumn(3, true), y),
                both(0.85, 1));
        PartialLeastSquares model =
                PartialLeastSquares.fit(x, y, PartialLeastSquares.Options.of(3).withStandardise(false));
        lesson.figure(
                "analyte",
                "Left: the error of the analyte by cross-validation; PLS needs fewer components. Right: where the"
                        + " methods look; the first principal component sees the solvent, the coefficients of PLS"
                        + " the analyte's peak at 730 nm",
                RegressionFigures.analyte(byPcr, byPls, data.spectra(), pca.components(), model.coefficients(3)));
    }

    private static double squaredCorrelation(INDArray one, INDArray other) {
        INDArray slope = LeastSquares.coefficients(one, other);
        return RSquared.of(one.sub(one.meanNumber()).mul(slope.getDouble(0)).add(other.meanNumber()), other);
    }

    void turningTarget() {
        TurningTarget.Curves curves = TurningTarget.measure(DRAWS, lesson.random());
        int last = curves.degrees().length - 1;
        lesson.claim("turning.pcr.0", "R² by PCR-1, target along the wide direction", curves.pcr()[0], both(0.9, 1));
        lesson.claim("turning.pls.0", "R² by PLS-1, the same target", curves.pls()[0], both(0.9, 1));
        lesson.claim("turning.pcr.80", "R² by PCR-1, target at 80 degrees", curves.pcr()[last - 1], both(0.12, 0.3));
        lesson.claim("turning.pls.80", "R² by PLS-1, the same target", curves.pls()[last - 1], both(0.2, 0.4));
        lesson.claim(
                "turning.pcr.90", "R² by PCR-1, target along the narrow one", curves.pcr()[last], both(-0.06, 0.01));
        lesson.claim("turning.pls.90", "R² by PLS-1, the same target", curves.pls()[last], both(0.3, 0.62));
        lesson.claim("turning.pcr2.90", "R² by PCR-2, the same target", curves.pcr2()[last], both(0.6, 0.7));
        lesson.figure(
                "turning",
                "Left: two features; the target lies along the direction of little variance. Right: R² on rows not"
                        + " seen while the target turns from the wide direction to the narrow one",
                RegressionFigures.turning(curves, TurningTarget.sample(lesson.random())));
    }

    void testOfTheExplanation() {
        INDArray y = data.analyte();
        INDArray strengthened = data.absorbances();
        INDArray peak = data.pureSpectra().getRow(data.analyteColumn(), true); // [1, wavelengths]
        strengthened.addi(y.mmul(peak).muli(STRENGTHENED - 1));
        lesson.claim(
                "test.pcr.strong",
                "R² by PCR-1, analyte " + STRENGTHENED + " times as strong",
                RSquared.ofRmse(pcr(strengthened, y)[0], y),
                both(0.99, 1));
        lesson.claim(
                "test.pls.strong",
                "R² by PLS-1, the same spectra",
                RSquared.ofRmse(pls(strengthened, y, 1)[0], y),
                both(0.99, 1));
        INDArray whitened = PrincipalComponents.fit(data.absorbances(), PrincipalComponents.Options.of(4))
                .whiten(data.absorbances());
        lesson.claim(
                "test.pls.white",
                "R² by PLS-1 on the 4 whitened components",
                RSquared.ofRmse(pls(whitened, y, 1)[0], y),
                both(0.99, 1));
    }
}
