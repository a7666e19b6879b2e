package curriculum.datasets.generated;

import curriculum.datasets.Column;
import curriculum.datasets.RegressionData;
import java.util.List;
import java.util.Random;

/**
 * Makes up census tracts whose features hang together as those of a real city do.
 *
 * <p>Two hidden factors drive them: how urban a tract is (crime, industry, nitric oxides, old houses, taxes, highways,
 * and little distance) and how wealthy (rooms, few pupils a teacher, low {@code LSTAT}). {@code B} is drawn on its own
 * and its true coefficient is zero: the sample claims nothing about race and prices. Features are cut to their
 * published ranges before the prices are made from them; prices are never cut, which would bias every estimate.
 */
public final class HousingSample {
    /** The true intercept, in $1000. */
    public static final double TRUE_INTERCEPT = 40.0;

    /** The true coefficient of each feature, in the order of the columns; three are zero. */
    public static final List<Double> TRUE_COEFFICIENTS =
            List.of(-0.2, 0.05, 0.0, 2.5, -16.0, 4.0, 0.0, -1.4, 0.25, -0.01, -0.9, 0.0, -0.5);

    /** The true standard deviation of what the features do not explain, in $1000. */
    public static final double TRUE_NOISE_SD = 3.0;

    private final Random random;

    private HousingSample(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Makes up rows.
     *
     * @param columns the thirteen features of {@link curriculum.datasets.BostonHousing}, in their order
     * @param target what is predicted
     * @param seed gives the same rows on every platform
     * @throws IllegalArgumentException if {@code rows} is not positive
     */
    public static RegressionData generate(List<Column> columns, Column target, long seed, int rows) {
        if (rows <= 0) {
            throw new IllegalArgumentException("rows must be positive, not " + rows);
        }
        HousingSample sample = new HousingSample(seed);
        double[][] features = new double[rows][]; // [rows, 13]
        double[] prices = new double[rows];
        for (int row = 0; row < rows; row++) {
            features[row] = sample.tract();
            prices[row] = sample.price(features[row]);
        }
        return new RegressionData(columns, target, features, prices);
    }

    /** The features of one tract, in the order of the columns. */
    private double[] tract() {
        double urban = factor();
        double wealth = 0.8 * factor() - 0.6 * urban;
        boolean highway = urban + 0.4 * gauss() > 0.8;
        return new double[] {
            rounded(cut(StrictMath.exp(-1.2 + 1.3 * urban - 0.3 * wealth + 0.6 * gauss()), 0.006, 89), 5),
            urban + 0.5 * gauss() > -0.8 ? 0 : 12.5 * (1 + random.nextInt(8)),
            rounded(cut(11 + 5.5 * urban + 3 * gauss(), 0.46, 27.74), 2),
            random.nextDouble() < 0.07 ? 1 : 0,
            rounded(cut(0.555 + 0.085 * urban + 0.05 * gauss(), 0.385, 0.871), 3),
            rounded(cut(6.3 + 0.4 * wealth + 0.5 * gauss(), 3.5, 8.8), 3),
            rounded(100 / (1 + StrictMath.exp(-0.9 - 1.1 * urban - gauss())), 1),
            rounded(cut(StrictMath.exp(1.2 - 0.4 * urban + 0.2 * gauss()), 1.1, 12.2), 4),
            highway ? 24 : 1 + random.nextInt(8),
            rounded(cut((highway ? 640 : 310) + 25 * urban + 45 * gauss(), 187, 711), 0),
            rounded(cut(18.4 + 0.5 * urban - 0.6 * wealth + 1.6 * gauss(), 12.6, 22), 1),
            rounded(cut(396.9 + 30 * StrictMath.log(1 - random.nextDouble()), 0.32, 396.9), 2),
            rounded(cut(StrictMath.exp(2.35 + 0.1 * urban - 0.35 * wealth + 0.2 * gauss()), 1.7, 38), 2)
        };
    }

    private double price(double[] tract) {
        double price = TRUE_INTERCEPT + TRUE_NOISE_SD * gauss();
        for (int i = 0; i < tract.length; i++) {
            price += TRUE_COEFFICIENTS.get(i) * tract[i];
        }
        return rounded(price, 1);
    }

    /** A hidden factor of mean 0 and variance 1, without the tails that would make prices negative. */
    private double factor() {
        return Math.sqrt(3) * (2 * random.nextDouble() - 1);
    }

    private double gauss() {
        return random.nextGaussian();
    }

    private static double cut(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    private static double rounded(double value, int decimals) {
        double scale = StrictMath.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
