package curriculum.datasets.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Dates in many spellings, English and Korean, of the years 1970 to 2069.
 *
 * <p>No date that is tested on occurs in training, in whatever spelling.
 *
 * @param train the dates to learn from
 * @param test the dates to be judged by
 */
public record SpelledDates(List<SpelledDate> train, List<SpelledDate> test) {
    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2069;

    private static final long FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    private static final int DAYS = (int) (LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() - FIRST_DAY);
    /** Every so many days, in an order without a rhythm of weeks or months, one is kept for the test. */
    private static final int ONE_IN = 10;

    private static final int SCATTER = 7919;

    public SpelledDates {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /**
     * Draws dates and spellings.
     *
     * @param seed gives the same dates on every platform
     * @param trainRows how many to learn from
     * @param testRows how many to test on
     * @throws IllegalArgumentException if a number of rows is not positive
     */
    public static SpelledDates generate(long seed, int trainRows, int testRows) {
        Random random = new Random(seed);
        return new SpelledDates(draw("trainRows", trainRows, false, random), draw("testRows", testRows, true, random));
    }

    private static List<SpelledDate> draw(String name, int rows, boolean test, Random random) {
        if (rows <= 0) {
            throw new IllegalArgumentException(name + " must be positive, not " + rows);
        }
        DateSpelling[] spellings = DateSpelling.values();
        List<SpelledDate> dates = new ArrayList<>();
        while (dates.size() < rows) {
            int day = random.nextInt(DAYS);
            if (isForTest(day) == test) {
                dates.add(spellings[random.nextInt(spellings.length)].write(LocalDate.ofEpochDay(FIRST_DAY + day)));
            }
        }
        return dates;
    }

    private static boolean isForTest(int day) {
        return (long) day * SCATTER % DAYS % ONE_IN == 0;
    }
}
