package curriculum.chapter06;

import curriculum.datasets.DataSource;
import curriculum.datasets.Imdb;
import curriculum.datasets.Nsmc;
import curriculum.datasets.ReviewData;
import curriculum.lab.ChapterOptions;
import curriculum.lab.LessonException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of this chapter alone. */
final class AskOptions implements ChapterOptions {
    /** Whose reviews are the real ones. */
    enum Dataset {
        IMDB(Imdb.SOURCE, "this film was not as bad as i feared"),
        NSMC(DataSource.published("nsmc", Nsmc::read), "기대보다 재미있고 감동적인 영화였다");

        final DataSource<ReviewData> source;
        /** A review that the lesson asks about where the learner asks nothing. */
        final String example;

        Dataset(DataSource<ReviewData> source, String example) {
            this.source = source;
            this.example = example;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return id();
        }
    }

    @Option(
            names = "--ask",
            paramLabel = "REVIEW",
            description =
                    "A review that the trained network shall judge, such as \"this film was not as bad as i feared\".")
    String question;

    @Option(
            names = "--dataset",
            paramLabel = "imdb|nsmc",
            defaultValue = "imdb",
            description = "Which real reviews: English ones of IMDB, or Korean ones of Naver (default: imdb).")
    Dataset dataset = Dataset.IMDB;

    @Override
    public boolean asks() {
        return question != null;
    }

    @Override
    public List<String> datasets(List<String> listed) {
        return List.of(dataset.id());
    }

    /** Refuses a question without words. */
    void requireWords() {
        if (question != null && Tokenization.WORDS.tokens(question).isEmpty()) {
            throw new LessonException("--ask needs a review of at least one word");
        }
    }

    /** What to judge: the learner's review, or the example. */
    String review() {
        return question != null ? question : dataset.example;
    }
}
