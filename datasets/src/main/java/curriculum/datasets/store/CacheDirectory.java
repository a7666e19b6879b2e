package curriculum.datasets.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where programs of this operating system keep what they can download again. */
final class CacheDirectory {
    private CacheDirectory() {}

    /**
     * The course's own folder there.
     *
     * @param property looks up a system property; null if it is not set
     * @param environment looks up an environment variable; null if it is not set
     */
    static Path of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Path home = Path.of(property.apply("user.home"));
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        Path caches;
        if (system.startsWith("windows")) {
            caches = absolute(
                    environment.apply("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
        } else if (system.startsWith("mac")) {
            caches = home.resolve("Library").resolve("Caches");
        } else {
            caches = absolute(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache"));
        }
        return caches.resolve("dl4j-curriculum");
    }

    /** The XDG base directory specification has relative paths ignored. */
    private static Path absolute(String path, Path otherwise) {
        return path != null && !path.isBlank() && Path.of(path).isAbsolute() ? Path.of(path) : otherwise;
    }
}
