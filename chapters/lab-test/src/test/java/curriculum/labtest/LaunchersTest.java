package curriculum.labtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arguments of the Java virtual machine stand once, in .mvn/jvm.config; the copies that IDEs need say the same. */
class LaunchersTest {
    private static final Path PROJECT = Path.of("..", "..");

    @Test
    void everyCopyOfTheArgumentsIsTheSame() throws IOException {
        String arguments = String.join(" ", Files.readAllLines(PROJECT.resolve(".mvn/jvm.config")));

        assertThat(found("pom.xml", "<argLine>(.*)</argLine>")).isEqualTo(arguments);
        assertThat(found(".vscode/settings.json", "\"java.debug.settings.vmArgs\": \"(.*)\""))
                .isEqualTo(arguments);
        try (Stream<Path> runs = Files.list(PROJECT.resolve(".run"))) {
            assertThat(runs.map(run -> found(
                            run.toString().substring(PROJECT.toString().length() + 1),
                            "VM_PARAMETERS\" value=\"([^\"]*)\"")))
                    .isNotEmpty()
                    .containsOnly(arguments);
        }
    }

    @Test
    void everyChapterHasItsRunConfigurations() throws IOException {
        String code = Files.readString(PROJECT.resolve(".vscode/launch.json"));
        for (String chapter : chapters()) {
            String main = found("chapters/" + chapter + "/pom.xml", "<exec.mainClass>(.*)</exec.mainClass>");

            assertThat(found(".run/" + chapter + ".run.xml", "MAIN_CLASS_NAME\" value=\"([^\"]*)\""))
                    .isEqualTo(main);
            assertThat(code).contains("\"mainClass\": \"" + main + "\"");
        }
        List<String> named = Pattern.compile("\"name\": \"(chapter\\d+)\"")
                .matcher(code)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).isEqualTo(chapters());
    }

    private static List<String> chapters() throws IOException {
        return Pattern.compile("<module>(chapter\\d+)</module>")
                .matcher(Files.readString(PROJECT.resolve("chapters/pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String found(String file, String pattern) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(PROJECT.resolve(file)));
            assertThat(matcher.find()).as(file).isTrue();
            return matcher.group(1);
        } catch (IOException e) {
            throw new AssertionError(file + " can't be read", e);
        }
    }
}
