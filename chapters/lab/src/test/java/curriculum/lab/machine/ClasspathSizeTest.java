package curriculum.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

/** Measures what a learner has to download: all libraries that a lesson runs with. */
class ClasspathSizeTest {
    private static final long MOST_BYTES = 170_000_000;

    @Test
    void theLibrariesStaySmall() throws IOException {
        Path list = Path.of("target", "runtime-classpath.txt");
        assumeTrue(Files.exists(list), "Maven writes the list of libraries; an IDE does not");
        long bytes = Arrays.stream(Files.readString(list).split(File.pathSeparator))
                .map(File::new)
                .filter(File::isFile)
                .mapToLong(File::length)
                .sum();
        System.out.printf("Libraries at run time on %s: %.1f MB%n", Loader.getPlatform(), bytes / 1e6);

        assertThat(bytes).isGreaterThan(MOST_BYTES / 4);
        assumeTrue(Loader.getPlatform().equals("linux-x86_64"), "The budget is stated for linux-x86_64");
        assertThat(bytes).isLessThan(MOST_BYTES);
    }
}
