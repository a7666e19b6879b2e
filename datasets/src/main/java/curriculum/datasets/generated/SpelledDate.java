package curriculum.datasets.generated;

import java.time.LocalDate;

/**
 * A date as somebody wrote it, as ISO 8601 writes it, and where each symbol of the one comes from in the other.
 *
 * @param spelling the form it is written in
 * @param date the date meant
 * @param text the date as written, such as {@code the third of May, 2009}
 * @param iso the same as ISO 8601 writes it, such as {@code 2009-05-03}
 * @param from {@code [10]}: where in {@code text} the source of each symbol of {@code iso} begins; -1 for the hyphens,
 *     which come from nowhere
 * @param to {@code [10]}: where that source ends, the end not included; -1 for the hyphens
 */
public record SpelledDate(DateSpelling spelling, LocalDate date, String text, String iso, int[] from, int[] to) {}
