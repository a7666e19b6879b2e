package curriculum.chapter07;

import curriculum.datasets.DataSource;
import curriculum.datasets.Edition;
import curriculum.datasets.Generator;
import curriculum.datasets.SentencePair;
import curriculum.datasets.Tatoeba;
import curriculum.datasets.generated.SpelledDate;
import curriculum.datasets.generated.SpelledDates;
import curriculum.lab.Lesson;
import java.util.List;

/**
 * What a run is taught on.
 *
 * @param task the main one: dates, or English to French
 * @param dates the dates of the test, in the order of the task's; empty on the real data
 * @param korean English to Korean; null on the bundled data
 */
record Material(Task task, List<SpelledDate> dates, Task korean) {
    private static final int TRAIN_DATES = 40_000;
    private static final int TEST_DATES = 500;
    private static final int TEST_SENTENCES = 1000;
    private static final int KOREAN_TEST_SENTENCES = 200;
    private static final long BUNDLED_SEED = 7;

    /** Either edition: dates, or sentences with French and with Korean. */
    private record Loaded(SpelledDates dates, List<SentencePair> french, List<SentencePair> korean) {}

    private static final DataSource<Loaded> SOURCE = new DataSource<>(
            "translation",
            Generator.of(
                    "SpelledDates",
                    BUNDLED_SEED,
                    seed -> new Loaded(SpelledDates.generate(seed, TRAIN_DATES, TEST_DATES), null, null)),
            folder -> new Loaded(null, Tatoeba.french(folder), Tatoeba.korean(folder)));

    static Material load(Lesson lesson) {
        AskPart.requireText(
                lesson.options(QuestionOptions.class).question,
                lesson.edition() == Edition.BUNDLED ? Sizes.DATES : Sizes.FRENCH,
                lesson.edition());
        Loaded loaded = lesson.data(SOURCE);
        if (lesson.edition() == Edition.BUNDLED) {
            return new Material(DateTask.of(loaded.dates()), loaded.dates().test(), null);
        }
        Task french = SentenceTask.of(
                loaded.french(), Sizes.FRENCH, Writing.WORDS, 800, 1000, TEST_SENTENCES, lesson.random());
        Task korean = SentenceTask.of(
                loaded.korean(), Sizes.KOREAN, Writing.SYLLABLES, 1000, 600, KOREAN_TEST_SENTENCES, lesson.random());
        return new Material(french, List.of(), korean);
    }
}
