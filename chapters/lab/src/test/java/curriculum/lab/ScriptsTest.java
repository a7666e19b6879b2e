package curriculum.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shell scripts hand to Maven, in whose place something answers that writes down what it is given. */
@DisabledOnOs(OS.WINDOWS)
class ScriptsTest {
    private static final Path SCRIPTS =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("scripts");

    @TempDir
    private Path folder;

    private Path caller;

    private record Call(int status, List<String> out, String err) {}

    @BeforeEach
    void putSomethingInThePlaceOfMaven() throws IOException {
        Path maven = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\npwd\nprintf '%s\\n' \"$@\"\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        caller = Files.createDirectory(folder.resolve("the caller's folder"));
    }

    private Call call(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(caller.toFile());
        builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().merge("PATH", "", (path, none) -> folder + ":" + path);
        builder.environment().put("CDPATH", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Call(
                process.exitValue(),
                Files.readAllLines(folder.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
    }

    @Test
    void aChapterRunsInTheCoursesFolderAndKnowsTheCallers() throws Exception {
        Call call = call("chapter", "9", "--data", "bundled");
        assertThat(call.out())
                .containsExactly(
                        SCRIPTS.getParent().toRealPath().toString(),
                        "-q",
                        "-Dcurriculum.launch-folder=" + caller.toRealPath(),
                        "-pl",
                        ":chapter09",
                        "-am",
                        "compile",
                        "exec:java",
                        "-Dexec.args=\"--data\" \"bundled\"");
        assertThat(call("chapter", "09").out()).contains(":chapter09").endsWith("-Dexec.args=");
    }

    /** exec:java takes the quotes away again: those around an argument and the ones that a quoted quote stands in. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "my report, \"my report\"",
                "it isn't, \"it isn't\"",
                "a \"b\" c, \"a \"'\"'\"b\"'\"'\" c\"",
                "C:\\a\\, \"C:\\a\\\"",
                "${user.home}, \"$\"\"{user.home}\"",
                "a & b; $c * ?, \"a & b; $c * ?\"",
                "한국어 ’, \"한국어 ’\""
            })
    void anArgumentStaysOne(String argument, String quoted) throws Exception {
        assertThat(call("chapter", "1", "--ask", argument).out()).endsWith("-Dexec.args=\"--ask\" " + quoted);
        assertThat(call("datasets", "fetch", argument).out()).endsWith("-Dexec.args=\"fetch\" " + quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "42", "008", "x", "--help", "-1", "1 2"})
    void anotherChapterThanThereIsEndsInOneSentence(String number) throws Exception {
        assertThat(call("chapter", number))
                .isEqualTo(new Call(2, List.of(), "Which chapter? For example: scripts/chapter 1 --data real\n"));
    }

    @Test
    void withoutAChapterTheSameIsSaid() throws Exception {
        assertThat(call("chapter").err()).isEqualTo(call("chapter", "0").err());
    }

    @Test
    void theOtherScriptsNameTheirMain() throws Exception {
        assertThat(call("datasets").out()).contains("-Pdatasets").endsWith("-Dexec.args=\"--help\"");
        assertThat(call("doctor").out()).contains("-Pdoctor");
    }
}
