package curriculum.chapter02;

import curriculum.datasets.BostonHousing;
import curriculum.datasets.ClassificationData;
import curriculum.datasets.DataSource;
import curriculum.datasets.Edition;
import curriculum.datasets.Iris;
import curriculum.datasets.OptDigits;
import curriculum.datasets.RegressionData;
import curriculum.datasets.Spectra;
import curriculum.datasets.Wine;
import curriculum.datasets.generated.SpectralMixtures;
import curriculum.lab.Lesson;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The tables of the lesson.
 *
 * @param housing house prices, in the edition of the run
 * @param spectra mixtures of four substances, generated in either edition, since only there the truth is known
 * @param wine published wines, on real data only
 * @param digits published digits, on real data only
 * @param iris published irises, on real data only
 */
record LessonData(
        RegressionData housing,
        SpectralMixtures spectra,
        Optional<ClassificationData> wine,
        Optional<ClassificationData> digits,
        Optional<ClassificationData> iris) {
    /** How many mixtures there are. */
    static final int MIXTURES = 200;
    /** Standard deviation of the spectrometer's error. */
    static final double NOISE = 0.02;

    static LessonData of(Lesson lesson) {
        return new LessonData(
                lesson.data(BostonHousing.SOURCE),
                Spectra.generate(lesson.seed(), MIXTURES, NOISE),
                published(lesson, "wine", Wine::read),
                published(lesson, "optdigits", OptDigits::read),
                published(lesson, "iris", Iris::read));
    }

    private static Optional<ClassificationData> published(
            Lesson lesson, String name, Function<Path, ClassificationData> reader) {
        if (lesson.edition() == Edition.BUNDLED) {
            return Optional.empty();
        }
        return Optional.of(lesson.data(DataSource.published(name, reader)));
    }

    /** The features of the houses, {@code [506, 13]}. */
    INDArray houses() {
        return Nd4j.createFromArray(housing.features());
    }

    /** Their prices, {@code [506, 1]}. */
    INDArray prices() {
        return Nd4j.createFromArray(housing.targets()).reshape(-1, 1);
    }

    /** The measured spectra, {@code [mixtures, wavelengths]}. */
    INDArray absorbances() {
        return Nd4j.createFromArray(spectra.absorbances());
    }

    /** The spectra as they would be without the spectrometer's error, {@code [mixtures, wavelengths]}. */
    INDArray noiseFreeAbsorbances() {
        return concentrations().mmul(pureSpectra());
    }

    /** How much of each substance is in each mixture, {@code [mixtures, 4]}. */
    INDArray concentrations() {
        return Nd4j.createFromArray(spectra.concentrations());
    }

    /** The spectrum of each substance alone, {@code [4, wavelengths]}. */
    INDArray pureSpectra() {
        return Nd4j.createFromArray(spectra.pureSpectra());
    }

    /** How much of the substance of interest is in each mixture, {@code [mixtures, 1]}. */
    INDArray analyte() {
        return concentrations().getColumn(analyteColumn(), true).dup();
    }

    int analyteColumn() {
        return spectra.components().indexOf(Spectra.ANALYTE);
    }
}
