package curriculum.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ToolsTest {
    private record Run(int status, String output) {}

    private static Run run(Function<PrintStream, Integer> tool) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = tool.apply(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Run(status, bytes.toString(StandardCharsets.UTF_8));
    }

    private static Run datasets(String... args) {
        return run(out -> DatasetTool.run(args, out, out));
    }

    @Test
    void theDoctorFindsWhatThisMachineHas() {
        Run run = run(Doctor::examine);

        assertThat(run.output())
                .contains("operating system", "architecture", "Java", "backend", "BLAS", "OPENBLAS", "instruction set")
                .contains("threads", "limit", "matrix product", "fonts", "downloads go to");
        assertThat(run.status()).as(run.output()).isZero();
    }

    @Test
    void theDataSetsAreListed() {
        Run run = datasets("list");

        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("boston", "iris");
    }

    @Test
    void anUnknownDataSetIsNamedInOneSentence() {
        for (String command : new String[] {"fetch", "verify"}) {
            Run run = datasets(command, "atlantis");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.output().strip())
                    .contains("atlantis")
                    .doesNotContain("\tat ")
                    .hasLineCount(1);
        }
    }

    @Test
    void aWrongCommandIsNamedInOneSentence() {
        Run run = datasets("steal");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output().strip()).contains("steal").hasLineCount(1);
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        assertThat(datasets().status()).isEqualTo(2);
        assertThat(datasets().output()).contains("list", "fetch", "verify");
    }
}
