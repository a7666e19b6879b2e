package curriculum.chapter06;

import curriculum.lab.ChapterOptions;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of this chapter alone. */
final class ReviewOptions implements ChapterOptions {
    /** Whose reviews are the real ones. */
    enum Dataset {
        IMDB,
        NSMC;

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
    public List<String> datasets(List<String> listed) {
        return List.of(dataset.id());
    }
}
