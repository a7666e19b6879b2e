package curriculum.datasets;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The folder that relative paths of the user mean: where a script was called, or where Maven began.
 *
 * <p>Scripts change into the course's own folder and tests run in their module's, so both tell by a system property
 * where they came from.
 */
public final class LaunchFolder {
    private static final String PROPERTY = "curriculum.launch-folder";

    private LaunchFolder() {}

    /** The absolute path that a path of the user means. */
    public static Path resolve(Path path) {
        return resolve(path, System::getProperty);
    }

    public static Path resolve(Path path, UnaryOperator<String> property) {
        String folder = property.apply(PROPERTY);
        return Path.of(folder == null ? "" : folder)
                .resolve(path)
                .toAbsolutePath()
                .normalize();
    }
}
