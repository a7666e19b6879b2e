package curriculum.chapter02;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.published;
import static curriculum.lab.Band.real;

import curriculum.chapter02.PrincipalComponents.Options;
import curriculum.datasets.ClassificationData;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The third part of the lesson: how many components there are, and what they are. */
final class MeaningPart {
    /** Of all 178 wines; the widely printed .3695 .1843 .1182 .0733 are of 124 of them. */
    private static final List<String> WINE_RATIOS = List.of("0.3620", "0.1921", "0.1112", "0.0707");

    private static final int SHOWN = 10;

    private final Lesson lesson;
    private final LessonData data;
    private final PrincipalComponents standardisedHousing;
    private final PrincipalComponents spectra;

    MeaningPart(Lesson lesson, LessonData data) {
        this.lesson = lesson;
        this.data = data;
        standardisedHousing =
                PrincipalComponents.fit(data.houses(), Options.all().withStandardise(true));
        spectra = PrincipalComponents.fit(data.absorbances(), Options.all());
    }

    void howMany() {
        double[] variances = spectra.explainedVariance();
        double edge = LessonData.NOISE
                * LessonData.NOISE
                * Math.pow(1 + Math.sqrt((double) variances.length / LessonData.MIXTURES), 2);
        lesson.claim(
                "spectra.components.95",
                "Components for 95 % of the variance of the spectra",
                spectra.componentsFor(0.95),
                both(2, 2));
        lesson.claim(
                "spectra.components.gap",
                "Components before the largest gap: the substances",
                componentsBeforeLargestGap(variances),
                both(4, 4));
        lesson.claim(
                "spectra.noise",
                "Fifth variance over the largest that noise reaches",
                variances[4] / edge,
                both(0.85, 1.05));
        data.wine().ifPresent(this::wines);
        data.digits().ifPresent(this::digits);

        Table table = Table.of("component", "spectra", "houses, standardised");
        for (int i = 0; i < SHOWN; i++) {
            table.row(
                    i + 1,
                    spectra.explainedVarianceRatio()[i],
                    standardisedHousing.explainedVarianceRatio()[i]);
        }
        lesson.table("shares", "Share of the variance along each component", table);
        lesson.figure(
                "scree",
                "Left: the variance along each component of the spectra falls over an edge after the fourth. Right:"
                        + " how much the first components explain together",
                PrincipalFigures.scree(spectra, edge, standardisedHousing, data));
    }

    // snippet gap
    /** The number of components before the largest ratio of a variance to the next one. */
    static int componentsBeforeLargestGap(double[] variances) {
        int best = 1;
        for (int k = 1; k < variances.length; k++) {
            if (variances[k - 1] / variances[k] > variances[best - 1] / variances[best]) {
                best = k;
            }
        }
        return best;
    }
    // end snippet

    private void wines(ClassificationData wine) {
        double[] ratios = PrincipalComponents.fit(wine.features(), Options.all().withStandardise(true))
                .explainedVarianceRatio();
        for (int i = 0; i < WINE_RATIOS.size(); i++) {
            lesson.claim(
                    "pca.wine.ratio." + (i + 1),
                    "Share on component " + (i + 1) + ", wines standardised",
                    ratios[i],
                    published(WINE_RATIOS.get(i)));
        }
    }

    private void digits(ClassificationData digits) {
        PrincipalComponents pca = PrincipalComponents.fit(digits.features(), Options.all());
        double[] ratios = pca.explainedVarianceRatio();
        double sum = 0;
        for (int k = 1; k <= 10; k++) {
            sum += ratios[k - 1];
            if (k == 2) {
                lesson.claim(
                        "pca.optdigits.cumulative.2", "Share on 2 of 64 components, digits", sum, published("0.2851"));
            }
        }
        lesson.claim("pca.optdigits.cumulative.10", "Share on 10 of 64 components, digits", sum, published("0.7382"));
        lesson.claim(
                "pca.optdigits.components.90", "Components for 90 %, digits", pca.componentsFor(0.90), real(21, 21));
        lesson.claim(
                "pca.optdigits.components.95", "Components for 95 %, digits", pca.componentsFor(0.95), real(29, 29));
    }

    void knownSubstances() {
        INDArray components = spectra.components()
                .get(NDArrayIndex.interval(0, 4), NDArrayIndex.all())
                .dup(); // [4, wavelengths]
        double[] angles = PrincipalAngles.between(components, data.pureSpectra());
        lesson.claim(
                "substances.angle",
                "Degrees between the spaces of components and substances",
                Math.toDegrees(angles[angles.length - 1]),
                both(0.2, 2.5));
        INDArray unit = data.pureSpectra().divColumnVector(data.pureSpectra().norm2(true, 1));
        INDArray cosines = Transforms.abs(components.mmul(unit.transpose())); // [components, substances]
        lesson.claim(
                "substances.cosine",
                "Best cosine with a component, worst substance",
                cosines.max(0).minNumber().doubleValue(),
                both(0.6, 0.8));
        lesson.figure(
                "substances",
                "The spectra of the four substances, and the first four components: they span the same space, but a"
                        + " component is not a substance",
                PrincipalFigures.substances(data.spectra(), components));
        lesson.figure(
                "scores",
                "Scores on pairs of components: on the real data wines and digits, which fall into groups although"
                        + " nobody said which is which; on the bundled data mixtures, whose analyte shows only in the"
                        + " fourth component",
                ScoreFigures.of(data, spectra));
    }
}
