package curriculum.datasets.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpelledDatesTest {
    private static final LocalDate DATE = LocalDate.of(2009, 5, 3);

    private final SpelledDates dates = SpelledDates.generate(7, 3000, 600);

    @Test
    void everySpellingStandsInTheDataSheet() throws IOException {
        String sheet = Files.readString(Path.of("sheets", "dates.md"));
        for (DateSpelling spelling : DateSpelling.values()) {
            assertThat(sheet)
                    .contains("| `" + spelling + "` | " + spelling.write(DATE).text() + " |");
        }
        assertThat(DateSpelling.values()).hasSize(17);
    }

    @Test
    void wordsOfOtherDates() {
        Map<LocalDate, String> english = Map.of(
                LocalDate.of(1998, 9, 23), "the twenty-third of September, nineteen ninety-eight",
                LocalDate.of(2000, 1, 30), "the thirtieth of January, two thousand",
                LocalDate.of(2010, 12, 31), "the thirty-first of December, twenty ten",
                LocalDate.of(2040, 2, 20), "the twentieth of February, twenty forty",
                LocalDate.of(2069, 7, 12), "the twelfth of July, twenty sixty-nine");
        english.forEach((date, text) ->
                assertThat(DateSpelling.WORDS.write(date).text()).isEqualTo(text));
        Map<LocalDate, String> korean = Map.of(
                LocalDate.of(1998, 6, 23), "천구백구십팔년 유월 이십삼일",
                LocalDate.of(1980, 10, 10), "천구백팔십년 시월 십일",
                LocalDate.of(2000, 1, 30), "이천년 일월 삼십일",
                LocalDate.of(2010, 12, 31), "이천십년 십이월 삼십일일",
                LocalDate.of(2023, 11, 11), "이천이십삼년 십일월 십일일");
        korean.forEach((date, text) ->
                assertThat(DateSpelling.KOREAN_WORDS.write(date).text()).isEqualTo(text));
    }

    @Test
    void theSourceOfEverySymbolIsKnown() {
        assertThat(sources(DateSpelling.SLASHES, DATE))
                .containsExactly("09", "09", "0", "9", "", "5", "5", "", "3", "3");
        assertThat(sources(DateSpelling.LONG_WORDS, LocalDate.of(1998, 9, 23)))
                .containsExactly(
                        "nineteen", "nineteen", "ninety", "eight", "", "September", "September", "", "twenty", "third");
        assertThat(sources(DateSpelling.KOREAN_WEEKDAY_FIRST, LocalDate.of(2009, 11, 21)))
                .containsExactly("2", "0", "0", "9", "", "십", "일", "", "이십", "일");
        assertThat(sources(DateSpelling.KOREAN_WORDS, LocalDate.of(2000, 10, 20)))
                .containsExactly("이천", "이천", "이천", "이천", "", "시", "시", "", "이십", "이십");
    }

    private static String[] sources(DateSpelling spelling, LocalDate date) {
        SpelledDate written = spelling.write(date);
        String[] sources = new String[written.iso().length()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = written.from()[i] < 0 ? "" : written.text().substring(written.from()[i], written.to()[i]);
        }
        return sources;
    }

    /** A digit of the text stands for that digit, wherever the text has digits. */
    @Test
    void digitsComeFromTheSameDigits() {
        for (SpelledDate date : dates.train()) {
            for (int i = 0; i < date.iso().length(); i++) {
                if (date.iso().charAt(i) == '-') {
                    assertThat(date.from()[i]).isEqualTo(-1);
                } else if (date.to()[i] - date.from()[i] == 1
                        && Character.isDigit(date.text().charAt(date.from()[i]))
                        && date.iso().charAt(i) != '0') {
                    assertThat(date.text().charAt(date.from()[i]))
                            .as(date.text())
                            .isEqualTo(date.iso().charAt(i));
                }
            }
            assertThat(Arrays.stream(date.from()).filter(from -> from < 0)).hasSize(2);
        }
    }

    @Test
    void noDateOfTheTestIsTrainedOn() {
        Set<LocalDate> trained = dates.train().stream().map(SpelledDate::date).collect(Collectors.toSet());

        assertThat(dates.test()).extracting(SpelledDate::date).doesNotContainAnyElementsOf(trained);
        assertThat(dates.test()).extracting(SpelledDate::spelling).contains(DateSpelling.values());
        assertThat(dates.test().stream()
                        .map(date -> date.date().getDayOfMonth())
                        .distinct())
                .hasSize(31);
    }

    @Test
    void theSameSeedGivesTheSameDates() {
        assertThat(SpelledDates.generate(7, 3000, 600).train())
                .extracting(SpelledDate::text)
                .containsExactlyElementsOf(
                        dates.train().stream().map(SpelledDate::text).toList());
        // Random's algorithm is part of Java: these texts are the same everywhere.
        assertThat(SpelledDates.generate(42, 3, 1).train())
                .extracting(SpelledDate::text)
                .containsExactly(
                        "14 November 1973",
                        "on Thursday, the seventh day of September in the year twenty twenty-eight",
                        "'50년 2월 5일");
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> SpelledDates.generate(1, 0, 1)).hasMessage("trainRows must be positive, not 0");
        assertThatThrownBy(() -> SpelledDates.generate(1, 1, -1)).hasMessage("testRows must be positive, not -1");
        assertThatThrownBy(() -> DateSpelling.SLASHES.write(LocalDate.of(1969, 12, 31)))
                .hasMessage("date must be of a year from 1970 to 2069, not 1969-12-31");
    }
}
