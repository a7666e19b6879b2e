package curriculum.lab;

import java.util.List;

/**
 * The options that one chapter takes beside those of every lesson: fields with picocli's annotations.
 *
 * <pre>{@code
 * final class ReviewOptions implements ChapterOptions {
 *     @Option(names = "--ask", description = "A review to judge.")
 *     String question = "this film was not as bad as i feared";
 * }
 * }</pre>
 *
 * A chapter names them with {@link Chapter#withOptions}; its lesson gets them from {@link Lesson#options}.
 */
public interface ChapterOptions {
    /** Whether the learner asks something that a kept model can answer. */
    default boolean asks() {
        return false;
    }

    /**
     * Chooses, from the real data sets that the chapter lists, those that this run reads. Called once the options are
     * set.
     */
    default List<String> datasets(List<String> listed) {
        return listed;
    }
}
