package curriculum.chapter07;

import curriculum.datasets.generated.SpelledDate;
import curriculum.datasets.generated.SpelledDates;
import java.util.List;

/** The bundled task: dates in many spellings. */
final class DateTask {
    private DateTask() {}

    static Task of(SpelledDates dates) {
        List<Example> train = dates.train().stream().map(DateTask::example).toList();
        List<Example> test = dates.test().stream().map(DateTask::example).toList();
        return new Task(
                Sizes.DATES,
                Writing.CHARACTERS,
                Vocabulary.fit(train.stream().map(Example::source).toList(), 1000),
                Vocabulary.fit(train.stream().map(Example::target).toList(), 100),
                train,
                test);
    }

    static Example example(SpelledDate date) {
        return new Example(
                date.text(), Tokens.of(date.text()).tokens(), date.iso(), Writing.CHARACTERS.tokens(date.iso()));
    }

    /**
     * Which tokens of the source a symbol of the target comes from.
     *
     * @return {@code [symbols][tokens]}; all false for the hyphens
     */
    static boolean[][] alignment(SpelledDate date) {
        Tokens tokens = Tokens.of(date.text());
        boolean[][] aligned = new boolean[date.iso().length()][tokens.tokens().size()];
        for (int symbol = 0; symbol < aligned.length; symbol++) {
            for (int token = 0; token < aligned[symbol].length; token++) {
                aligned[symbol][token] =
                        tokens.from()[token] < date.to()[symbol] && date.from()[symbol] < tokens.to()[token];
            }
        }
        return aligned;
    }
}
