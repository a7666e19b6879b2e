package curriculum.lab;

/** Says in one sentence what keeps a lesson from running and what to do about it. */
public final class LessonException extends RuntimeException {
    public LessonException(String message) {
        super(message);
    }

    public LessonException(String message, Throwable cause) {
        super(message, cause);
    }
}
