package curriculum.datasets;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A data set in its two editions: the bundled one, made by code, and the real one, read from files.
 *
 * @param <T> what both editions load as
 * @param name the data set's name in the catalogue
 * @param bundled makes the bundled edition; the same on every call and on every platform
 * @param real reads the real edition from the folder that holds its files; it checks what it reads and throws a
 *     {@link DatasetException} that names the file and line of whatever is wrong
 */
public record DataSource<T>(String name, Supplier<T> bundled, Function<Path, T> real) {}
