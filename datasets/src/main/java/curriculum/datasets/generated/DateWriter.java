package curriculum.datasets.generated;

import java.time.LocalDate;
import java.util.Arrays;

/** Writes a date piece by piece, and keeps which symbols of the ISO form each piece stands for. */
final class DateWriter {
    private static final int SYMBOLS = "2009-05-03".length();
    private static final int MONTH = 5;
    private static final int DAY = 8;

    private final LocalDate date;
    private final StringBuilder text = new StringBuilder();
    private final int[] from = new int[SYMBOLS];
    private final int[] to = new int[SYMBOLS];

    DateWriter(LocalDate date) {
        this.date = date;
        Arrays.fill(from, -1);
        Arrays.fill(to, -1);
    }

    SpelledDate written(DateSpelling spelling) {
        return new SpelledDate(spelling, date, text.toString(), date.toString(), from, to);
    }

    /** Writes what no symbol comes from. */
    DateWriter add(String piece) {
        text.append(piece);
        return this;
    }

    /** Writes what these symbols come from. */
    private DateWriter add(String piece, int... symbols) {
        for (int symbol : symbols) {
            from[symbol] = text.length();
            to[symbol] = text.length() + piece.length();
        }
        return add(piece);
    }

    /** Writes 2009 digit by digit. */
    DateWriter year() {
        for (int i = 0; i < 4; i++) {
            add(date.toString().substring(i, i + 1), i);
        }
        return this;
    }

    /** Writes 09: that the century is 20 follows from both digits, since the years are 1970 to 2069. */
    DateWriter shortYear() {
        int start = text.length();
        add(date.toString().substring(2, 3), 2).add(date.toString().substring(3, 4), 3);
        for (int symbol = 0; symbol < 2; symbol++) {
            from[symbol] = start;
            to[symbol] = start + 2;
        }
        return this;
    }

    /** Writes 5. */
    DateWriter month() {
        return digits(date.getMonthValue(), MONTH);
    }

    /** Writes 3. */
    DateWriter day() {
        return digits(date.getDayOfMonth(), DAY);
    }

    private DateWriter digits(int number, int symbol) {
        return number < 10
                ? add(String.valueOf(number), symbol, symbol + 1)
                : add(String.valueOf(number / 10), symbol).add(String.valueOf(number % 10), symbol + 1);
    }

    /** Writes May. */
    DateWriter monthName() {
        return add(DateWords.MONTHS.get(date.getMonthValue() - 1), MONTH, MONTH + 1);
    }

    /** Writes Sunday. */
    DateWriter weekday() {
        return add(DateWords.WEEKDAYS.get(date.getDayOfWeek().getValue() - 1));
    }

    /** Writes third. */
    DateWriter ordinal() {
        int day = date.getDayOfMonth();
        if (day > 20 && day != 30) {
            return add(DateWords.TENS.get(day / 10), DAY).add("-").add(DateWords.ORDINALS.get(day % 10 - 1), DAY + 1);
        }
        return add(DateWords.ORDINALS.get(day == 30 ? 20 : day - 1), DAY, DAY + 1);
    }

    /** Writes two thousand nine. */
    DateWriter yearInWords() {
        int year = date.getYear();
        int rest = year % 100;
        if (year >= 2000 && year < 2010) {
            add("two thousand", rest == 0 ? new int[] {0, 1, 2, 3} : new int[] {0, 1, 2});
            return rest == 0 ? this : add(" ").add(DateWords.NUMBERS.get(rest - 1), 3);
        }
        add(year < 2000 ? "nineteen" : "twenty", 0, 1).add(" ");
        if (rest < 20) {
            return add(DateWords.NUMBERS.get(rest - 1), 2, 3);
        }
        return rest % 10 == 0
                ? add(DateWords.TENS.get(rest / 10), 2, 3)
                : add(DateWords.TENS.get(rest / 10), 2).add("-").add(DateWords.NUMBERS.get(rest % 10 - 1), 3);
    }

    /** Writes 일요일. */
    DateWriter koreanWeekday() {
        return add(DateWords.KOREAN_WEEKDAYS.get(date.getDayOfWeek().getValue() - 1))
                .add("요일");
    }

    /** Writes 이천구년. */
    DateWriter koreanYear() {
        int year = date.getYear();
        int rest = year % 100;
        if (year < 2000) {
            add("천", 0).add("구백", 1);
        } else {
            add("이천", rest == 0 ? new int[] {0, 1, 2, 3} : rest < 10 ? new int[] {0, 1, 2} : new int[] {0, 1});
        }
        return koreanNumber(rest, 2).add("년");
    }

    /** Writes 오월; two months have names that their numbers do not tell. */
    DateWriter koreanMonth() {
        int month = date.getMonthValue();
        if (month == 6 || month == 10) {
            return add(month == 6 ? "유" : "시", MONTH, MONTH + 1).add("월");
        }
        if (month < 10) {
            return add(DateWords.KOREAN_DIGITS.get(month - 1), MONTH, MONTH + 1).add("월");
        }
        return koreanNumber(month, MONTH).add("월");
    }

    /** Writes 삼일. */
    DateWriter koreanDay() {
        int day = date.getDayOfMonth();
        if (day < 10) {
            return add(DateWords.KOREAN_DIGITS.get(day - 1), DAY, DAY + 1).add("일");
        }
        return koreanNumber(day, DAY).add("일");
    }

    private DateWriter koreanNumber(int number, int symbol) {
        int tens = number / 10;
        int units = number % 10;
        if (tens > 0) {
            String written = tens == 1 ? "십" : DateWords.KOREAN_DIGITS.get(tens - 1) + "십";
            add(written, units == 0 ? new int[] {symbol, symbol + 1} : new int[] {symbol});
        }
        return units == 0 ? this : add(DateWords.KOREAN_DIGITS.get(units - 1), symbol + 1);
    }
}
