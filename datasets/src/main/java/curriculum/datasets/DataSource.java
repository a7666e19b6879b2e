package curriculum.datasets;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * A data set in its two editions: the bundled one, made by code, and the real one, read from files.
 *
 * @param <T> what both editions load as
 * @param name the data set's name in the catalogue
 * @param bundled makes the bundled edition
 * @param real reads the real edition from the folder that holds its files; it checks what it reads and throws a
 *     {@link DatasetException} that names the file and line of whatever is wrong
 */
public record DataSource<T>(String name, Generator<T> bundled, Function<Path, T> real) {
    /** A published set that has no bundled edition: a lesson reads it on real data only. */
    public static <T> DataSource<T> published(String name, Function<Path, T> real) {
        Generator<T> none = new Generator<>("nothing", () -> {
            throw new DatasetException(name + " has no bundled edition; add --data real to fetch the published one");
        });
        return new DataSource<>(name, none, real);
    }
}
