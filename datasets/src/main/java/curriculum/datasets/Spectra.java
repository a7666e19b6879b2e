package curriculum.datasets;

import curriculum.datasets.generated.SpectralMixtures;
import java.util.List;
import java.util.Random;

/**
 * Makes up spectra of mixtures of four substances, as a spectrometer would see them (Beer and Lambert: absorbances
 * add).
 *
 * <p>The concentrations vary very differently. {@link #SOLVENT} varies most, all over the spectrum, and
 * {@link #ANALYTE}, the substance of interest, least, in a small peak. Directions of high variance are therefore not
 * those that matter.
 */
public final class Spectra {
    /** Varies most and matters to nobody. */
    public static final String SOLVENT = "solvent";
    /** The substance of interest; of all of them it varies least. */
    public static final String ANALYTE = "analyte";
    /** All substances, by falling variance. */
    public static final List<String> COMPONENTS = List.of(SOLVENT, "dye", "salt", ANALYTE);
    /** How many wavelengths there are, from 400 nm in steps of 4 nm. */
    public static final int WAVELENGTHS = 100;

    private static final double[] MEANS = {5, 3, 2, 1};
    private static final double[] DEVIATIONS = {1.2, 0.6, 0.4, 0.25};
    // Each pure spectrum is a smooth peak: its centre and width in nanometres.
    private static final double[][] PEAKS = {{500, 90}, {450, 30}, {600, 30}, {730, 20}}; // [components, 2]

    private Spectra() {}

    /**
     * Mixes substances at independent Gaussian concentrations.
     *
     * @param seed gives the same mixtures on every platform
     * @param rows how many mixtures
     * @param noise standard deviation of the spectrometer's error at each wavelength; 0.02 leaves four components clear
     * @throws IllegalArgumentException if {@code rows} is not positive, or {@code noise} negative or not a number
     */
    public static SpectralMixtures generate(long seed, int rows, double noise) {
        if (rows <= 0) {
            throw new IllegalArgumentException("rows must be positive, not " + rows);
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise must be a number from 0, not " + noise);
        }
        Random random = new Random(seed);
        double[] wavelengths = new double[WAVELENGTHS];
        for (int w = 0; w < WAVELENGTHS; w++) {
            wavelengths[w] = 400 + 4 * w;
        }
        double[][] pure = pureSpectra(wavelengths);
        double[][] concentrations = new double[rows][PEAKS.length];
        double[][] absorbances = new double[rows][WAVELENGTHS];
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < PEAKS.length; c++) {
                concentrations[row][c] = MEANS[c] + DEVIATIONS[c] * random.nextGaussian();
            }
            for (int w = 0; w < WAVELENGTHS; w++) {
                absorbances[row][w] = noise * random.nextGaussian();
                for (int c = 0; c < PEAKS.length; c++) {
                    absorbances[row][w] += concentrations[row][c] * pure[c][w];
                }
            }
        }
        return new SpectralMixtures(COMPONENTS, wavelengths, pure, concentrations, absorbances);
    }

    private static double[][] pureSpectra(double[] wavelengths) {
        double[][] pure = new double[PEAKS.length][wavelengths.length];
        for (int c = 0; c < pure.length; c++) {
            for (int w = 0; w < wavelengths.length; w++) {
                double distance = (wavelengths[w] - PEAKS[c][0]) / PEAKS[c][1];
                pure[c][w] = StrictMath.exp(-distance * distance / 2);
            }
        }
        return pure;
    }
}
