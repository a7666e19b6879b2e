package curriculum.datasets;

/**
 * Says in one sentence what is wrong with a data set and what to do about it.
 *
 * <p>The message is shown to learners as it is, so it names the thing (file, line, address) and the remedy.
 */
public final class DatasetException extends RuntimeException {
    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
