package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aRelativePathMeansTheFolderOfTheCaller() {
        Map<String, String> properties = Map.of("curriculum.launch-folder", folder.resolve("a b/.") + "");
        assertThat(LaunchFolder.resolve(Path.of("../out"), properties::get)).isEqualTo(folder.resolve("out"));
        assertThat(LaunchFolder.resolve(folder.resolve("x"), properties::get)).isEqualTo(folder.resolve("x"));
    }

    @Test
    void withoutACallerItMeansTheCurrentFolder() {
        assertThat(LaunchFolder.resolve(Path.of("out"), name -> null))
                .isEqualTo(Path.of("out").toAbsolutePath());
    }
}
