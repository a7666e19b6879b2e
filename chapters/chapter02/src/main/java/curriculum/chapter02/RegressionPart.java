package curriculum.chapter02;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.published;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The sixth part of the lesson: least squares on components, those of x and those of x with y. */
final class RegressionPart {
    private static final int ALL = 13;
    private static final int FOLDS = 10;
    private static final int SHUFFLES = 5;

    /**
     * What a number of components must give.
     *
     * @param published on real data, as published
     * @param bundled on bundled data, which is always the same
     */
    private record Expected(int components, String published, double bundled) {}

    private static final List<Expected> PCR_R2 = List.of(
            new Expected(1, "0.3742", 0.3838),
            new Expected(2, "0.4559", 0.6261),
            new Expected(3, "0.6359", 0.7213),
            new Expected(5, "0.6970", 0.7353),
            new Expected(8, "0.7056", 0.7461),
            new Expected(13, "0.7406", 0.8193));
    private static final List<Expected> PLS_R2 = List.of(
            new Expected(1, "0.4993", 0.5145),
            new Expected(2, "0.7064", 0.7752),
            new Expected(3, "0.7230", 0.8089),
            new Expected(5, "0.7377", 0.8154),
            new Expected(8, "0.7406", 0.8193),
            new Expected(13, "0.7406", 0.8193));
    private static final List<Expected> PCR_RMSECV = List.of(
            new Expected(2, "7.381", 4.2947),
            new Expected(3, "5.940", 3.6656),
            new Expected(5, "5.335", 3.5079),
            new Expected(13, "5.877", 2.9451));
    private static final List<Expected> PLS_RMSECV = List.of(
            new Expected(2, "5.459", 3.2557),
            new Expected(3, "5.485", 3.0378),
            new Expected(5, "5.949", 2.9676),
            new Expected(13, "5.877", 2.9451));

    private final Lesson lesson;
    private final LessonData data;
    private final INDArray houses; // [rows, 13]
    private final INDArray prices; // [rows, 1]

    RegressionPart(Lesson lesson, LessonData data) {
        this.lesson = lesson;
        this.data = data;
        houses = data.houses();
        prices = data.prices();
    }

    private static PrincipalComponentRegression pcr(INDArray x, INDArray y) {
        return PrincipalComponentRegression.fit(
                x, y, PrincipalComponents.Options.of(ALL).withStandardise(true));
    }

    private static PartialLeastSquares pls(INDArray x, INDArray y) {
        return PartialLeastSquares.fit(x, y, PartialLeastSquares.Options.of(ALL));
    }

    void nipals() {
        INDArray x = Scaling.of(houses, true, "houses").apply(houses);
        INDArray y = Scaling.of(prices, true, "prices").apply(prices);
        PartialLeastSquares pls1 = pls(houses, prices);
        lesson.claim(
                "nipals.pls1",
                "NIPALS by the book against ours, scores, PLS1",
                largestDifference(Nipals.fit(x, y, ALL).scores(), pls1.scores()),
                both(0, 1e-8));
        INDArray spectra = data.absorbances();
        INDArray substances = data.concentrations();
        PartialLeastSquares pls2 = PartialLeastSquares.fit(
                spectra, substances, PartialLeastSquares.Options.of(4).withStandardise(false));
        INDArray scores = Nipals.fit(
                        Scaling.of(spectra, false, "spectra").apply(spectra),
                        Scaling.of(substances, false, "substances").apply(substances),
                        4)
                .scores();
        lesson.claim(
                "nipals.pls2",
                "The same for four targets at once, PLS2",
                largestDifference(scores, pls2.scores()),
                both(0, 1e-8));
        INDArray unit = pls1.scores().diviRowVector(pls1.scores().norm2(0));
        INDArray identity = Nd4j.eye(ALL).castTo(DataType.DOUBLE);
        lesson.claim(
                "pls.orthogonality",
                "Largest cosine between two scores",
                unit.transpose().mmul(unit).subi(identity).amaxNumber().doubleValue(),
                both(0, 1e-9));
        claimSubstances(spectra, substances);
    }

    /** The largest difference of two tables of scores, whose columns may differ in sign. */
    private static double largestDifference(INDArray one, INDArray other) {
        return Transforms.abs(one).subi(Transforms.abs(other)).amaxNumber().doubleValue();
    }

    private void claimSubstances(INDArray spectra, INDArray substances) {
        int half = LessonData.MIXTURES / 2;
        PartialLeastSquares pls = PartialLeastSquares.fit(
                rows(spectra, 0, half),
                rows(substances, 0, half),
                PartialLeastSquares.Options.of(4).withStandardise(false));
        INDArray predicted = pls.predict(rows(spectra, half, 2 * half));
        INDArray actual = rows(substances, half, 2 * half);
        for (int i = 0; i < actual.columns(); i++) {
            String name = data.spectra().components().get(i);
            lesson.claim(
                    "pls2.r2." + name,
                    "R² of the " + name + " in mixtures not seen, PLS2",
                    RSquared.of(predicted.getColumn(i, true), actual.getColumn(i, true)),
                    both(0.995, 1));
        }
    }

    private static INDArray rows(INDArray table, int from, int to) {
        return table.get(NDArrayIndex.interval(from, to), NDArrayIndex.all()).dup();
    }

    void housing() {
        PrincipalComponentRegression pcr = pcr(houses, prices);
        PartialLeastSquares pls = pls(houses, prices);
        double[] pcrR2 = new double[ALL];
        double[] plsR2 = new double[ALL];
        double leastLead = 1;
        for (int k = 1; k <= ALL; k++) {
            pcrR2[k - 1] = RSquared.of(pcr.predict(houses, k), prices);
            plsR2[k - 1] = RSquared.of(pls.predict(houses, k), prices);
            leastLead = Math.min(leastLead, plsR2[k - 1] - pcrR2[k - 1]);
        }
        claimAll("pcr.boston.r2.", "R² by PCR, components: ", pcrR2, PCR_R2);
        claimAll("pls.boston.r2.", "R² by PLS, components: ", plsR2, PLS_R2);
        lesson.claim("pls.lead", "Least lead of PLS in R², over all numbers", leastLead, both(-1e-9, 1e-3));
        INDArray ols = LeastSquares.coefficients(houses, prices);
        lesson.claim("agree.pcr", "All components against OLS, coefficients, PCR", distance(pcr, ols), both(0, 1e-8));
        lesson.claim("agree.pls", "The same by PLS", distance(pls, ols), both(0, 1e-8));
        lesson.figure(
                "pcr-pls",
                "R² on the rows of the fit with more and more components: PLS gets there first, and both end at OLS",
                RegressionFigures.rSquared(pcrR2, plsR2));
    }

    private static double distance(ComponentRegression model, INDArray coefficients) {
        return model.coefficients(ALL).sub(coefficients).amaxNumber().doubleValue();
    }

    void crossValidation() {
        double[] pcr = CrossValidation.rmse(houses, prices, FOLDS, RegressionPart::pcr);
        double[] pls = CrossValidation.rmse(houses, prices, FOLDS, RegressionPart::pls);
        claimAll("pcr.boston.rmsecv.", "RMSECV by PCR, rows in order, components: ", pcr, PCR_RMSECV);
        claimAll("pls.boston.rmsecv.", "RMSECV by PLS, rows in order, components: ", pls, PLS_RMSECV);
        double[] shuffledPcr = new double[ALL];
        double[] shuffledPls = new double[ALL];
        Random random = lesson.random();
        for (int i = 0; i < SHUFFLES; i++) {
            Shuffle shuffle = Shuffle.of(houses.rows(), random);
            INDArray x = shuffle.apply(houses);
            INDArray y = shuffle.apply(prices);
            addTo(shuffledPcr, CrossValidation.rmse(x, y, FOLDS, RegressionPart::pcr));
            addTo(shuffledPls, CrossValidation.rmse(x, y, FOLDS, RegressionPart::pls));
        }
        lesson.claim(
                "shuffled.difference.2",
                "PLS less PCR, RMSECV of shuffled rows, 2 components",
                shuffledPls[1] - shuffledPcr[1],
                real(-1.9, -1.6),
                bundled(-1.3, -0.9));
        lesson.claim(
                "shuffled.difference.5",
                "The same with 5 components",
                shuffledPls[4] - shuffledPcr[4],
                real(-0.3, -0.1),
                bundled(-0.6, -0.45));
        lesson.figure(
                "cross-validation",
                "Cross-validated error: folds of neighbouring rows on the left, of shuffled rows on the right",
                RegressionFigures.crossValidation(pcr, pls, shuffledPcr, shuffledPls));
    }

    private void claimAll(String id, String sentence, double[] measured, List<Expected> all) {
        for (Expected expected : all) {
            int k = expected.components();
            lesson.claim(
                    id + k,
                    sentence + k,
                    measured[k - 1],
                    published(expected.published()),
                    bundled(expected.bundled() - 0.001, expected.bundled() + 0.001));
        }
    }

    private static void addTo(double[] means, double[] values) {
        for (int i = 0; i < means.length; i++) {
            means[i] += values[i] / SHUFFLES;
        }
    }
}
