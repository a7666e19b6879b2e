package curriculum.lab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.lab.LessonException;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FontsTest {
    private static final List<String> SETTINGS = List.of("sun.awt.fontconfig", "sun.java2d.fontpath");

    @TempDir
    private Path folder;

    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void rememberSettings() {
        SETTINGS.forEach(setting -> before.put(setting, System.clearProperty(setting)));
    }

    @AfterEach
    void restoreSettings() {
        SETTINGS.forEach(System::clearProperty);
        before.values().removeIf(Objects::isNull);
        before.forEach(System::setProperty);
    }

    /** What Java 17, 25 and a machine without the library that draws letters throw. */
    static Stream<Throwable> failures() {
        RuntimeException headless = new RuntimeException("Fontconfig head is null, check your fonts");
        return Stream.of(
                new InternalError(new InvocationTargetException(headless)),
                headless,
                new Error("Probable fatal error: No physical fonts found."),
                new UnsatisfiedLinkError("libfreetype.so.6"),
                new NoClassDefFoundError("sun.font.SunFontManager"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whereNothingCanBeDrawnOneSentenceNamesTheRemedy(Throwable failure) {
        for (boolean none : new boolean[] {true, false}) {
            assertThatThrownBy(() -> Fonts.prepare(none, () -> FontsTest.<RuntimeException>raise(failure)))
                    .isInstanceOf(LessonException.class)
                    .hasMessageStartingWith("Figures can't have letters")
                    .hasMessageEndingWith("apt-get install fontconfig fonts-dejavu-core")
                    .hasMessageNotContaining("\n");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void theMachinesOwnFontsComeFirst() {
        assertThat(Fonts.prepare(false, () -> {}).brought()).isFalse();
        assertThat(System.getProperties()).doesNotContainKeys(SETTINGS.toArray());
    }

    @Test
    void withoutFontsTheCoursesOwnIsUsed() {
        assertThat(Fonts.prepare(true, () -> {}).brought()).isTrue();
        assertThat(Path.of(System.getProperty("sun.awt.fontconfig"))).isRegularFile();
    }

    @Test
    void whereTheMachinesFontsCanNotBeDrawnTheCoursesOwnIsUsed() {
        List<String> tries = new ArrayList<>();
        Fonts fonts = Fonts.prepare(false, () -> {
            tries.add(System.getProperty("sun.awt.fontconfig"));
            if (tries.size() == 1) {
                throw new IllegalStateException("no fonts");
            }
        });
        assertThat(fonts.brought()).isTrue();
        assertThat(tries).hasSize(2).first().isNull();
        assertThat(Path.of(tries.get(1))).isRegularFile();
    }

    @Test
    void aConfigurationThatSomebodyChoseIsLeftAlone() {
        System.setProperty("sun.awt.fontconfig", "/chosen");
        assertThat(Fonts.prepare(true, () -> {}).brought()).isFalse();
        assertThat(System.getProperty("sun.awt.fontconfig")).isEqualTo("/chosen");
    }

    @Test
    void theCoursesOwnFontHasTheLettersOfFormulas() throws Exception {
        Properties configuration = new Properties();
        try (InputStream in = Files.newInputStream(Fonts.write(folder))) {
            configuration.load(in);
        }
        for (String style : List.of("plain", "bold")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new File(configuration.getProperty("filename." + style)));
            assertThat(font.canDisplayUpTo("λ R² x₁ ∞ ± × √ → ≥ … ▁ ŷ é")).isNegative();
            assertThat(configuration).containsEntry("sansserif." + style + ".all", style);
        }
    }

    @Test
    void aFontIsFoundInAFolderOfFolders() throws IOException {
        assertThat(Fonts.holdsFont(folder)).isFalse();
        assertThat(Fonts.holdsFont(folder.resolve("missing"))).isFalse();
        Files.createDirectories(folder.resolve("truetype/some"));
        Files.createFile(folder.resolve("truetype/some/fonts.dir"));
        assertThat(Fonts.holdsFont(folder)).isFalse();
        Files.createFile(folder.resolve("truetype/some/Some.TTF"));
        assertThat(Fonts.holdsFont(folder)).isTrue();
    }
}
