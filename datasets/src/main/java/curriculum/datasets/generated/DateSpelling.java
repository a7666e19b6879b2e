package curriculum.datasets.generated;

import java.time.LocalDate;
import java.util.function.Consumer;

/** A way to write a date, in English or in Korean. */
public enum DateSpelling {
    /** 3 May 2009 */
    DAY_MONTH(w -> w.day().add(" ").monthName().add(" ").year()),
    /** May 3, 2009 */
    MONTH_DAY(w -> w.monthName().add(" ").day().add(", ").year()),
    /** 5/3/09, the month first */
    SLASHES(w -> w.month().add("/").day().add("/").shortYear()),
    /** 3.5.2009, the day first */
    DOTS(w -> w.day().add(".").month().add(".").year()),
    /** 3 May '09 */
    APOSTROPHE(w -> w.day().add(" ").monthName().add(" '").shortYear()),
    /** the third of May, 2009 */
    ORDINAL(w -> w.add("the ").ordinal().add(" of ").monthName().add(", ").year()),
    /** Sunday, 3 May 2009 */
    WEEKDAY(w -> w.weekday().add(", ").day().add(" ").monthName().add(" ").year()),
    /** Sunday, the third of May, 2009 */
    WEEKDAY_ORDINAL(w -> w.weekday()
            .add(", the ")
            .ordinal()
            .add(" of ")
            .monthName()
            .add(", ")
            .year()),
    /** the third of May, two thousand nine */
    WORDS(w -> w.add("the ").ordinal().add(" of ").monthName().add(", ").yearInWords()),
    /** on Sunday, the third day of May in the year two thousand nine */
    LONG_WORDS(w -> w.add("on ")
            .weekday()
            .add(", the ")
            .ordinal()
            .add(" day of ")
            .monthName()
            .add(" in the year ")
            .yearInWords()),
    /** 2009년 5월 3일 */
    KOREAN(w -> w.year().add("년 ").month().add("월 ").day().add("일")),
    /** 2009. 5. 3. */
    KOREAN_DOTS(w -> w.year().add(". ").month().add(". ").day().add(".")),
    /** '09년 5월 3일 */
    KOREAN_APOSTROPHE(
            w -> w.add("'").shortYear().add("년 ").month().add("월 ").day().add("일")),
    /** 2009년 5월 3일 일요일 */
    KOREAN_WEEKDAY(w -> w.year().add("년 ").month().add("월 ").day().add("일 ").koreanWeekday()),
    /** 일요일, 오월 삼일, 2009년 */
    KOREAN_WEEKDAY_FIRST(w -> w.koreanWeekday()
            .add(", ")
            .koreanMonth()
            .add(" ")
            .koreanDay()
            .add(", ")
            .year()
            .add("년")),
    /** 이천구년 오월 삼일 */
    KOREAN_WORDS(w -> w.koreanYear().add(" ").koreanMonth().add(" ").koreanDay()),
    /** 서기 이천구년 오월 삼일 일요일 */
    KOREAN_LONG_WORDS(w -> w.add("서기 ")
            .koreanYear()
            .add(" ")
            .koreanMonth()
            .add(" ")
            .koreanDay()
            .add(" ")
            .koreanWeekday());

    private final Consumer<DateWriter> form;

    DateSpelling(Consumer<DateWriter> form) {
        this.form = form;
    }

    /**
     * Writes a date in this form.
     *
     * @throws IllegalArgumentException if the year is not from 1970 to 2069: two digits would not tell the century
     */
    public SpelledDate write(LocalDate date) {
        if (date.getYear() < SpelledDates.FIRST_YEAR || date.getYear() > SpelledDates.LAST_YEAR) {
            throw new IllegalArgumentException("date must be of a year from " + SpelledDates.FIRST_YEAR + " to "
                    + SpelledDates.LAST_YEAR + ", not " + date);
        }
        DateWriter writer = new DateWriter(date);
        form.accept(writer);
        return writer.written(this);
    }

    /** Whether the words of this form are Korean. */
    public boolean isKorean() {
        return name().startsWith("KOREAN");
    }
}
