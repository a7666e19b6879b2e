package curriculum.lab.training;

import static curriculum.lab.Band.both;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.lab.Chapter;
import curriculum.lab.ChapterOptions;
import curriculum.lab.Lesson;
import curriculum.lab.LessonException;
import curriculum.lab.Outcome;
import curriculum.lab.machine.Backend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class KeptModelTest {
    private static final INDArray INPUT = Nd4j.createFromArray(new float[][] {{1, -2, 3}});

    private static final Chapter CHAPTER = Chapter.of(KeptModelTest.class, "A chapter that can be asked")
            .withOptions(Questions::new)
            .answering(lesson -> lesson.options(Questions.class).sizes, KeptModelTest::answer);

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Command
    static final class Questions implements ChapterOptions {
        @Option(names = "--ask")
        String question;

        @Option(names = "--sizes", defaultValue = "small")
        String sizes;

        @Override
        public boolean asks() {
            return question != null;
        }
    }

    @BeforeEach
    void start() {
        Backend.start(1, 1);
    }

    @Test
    void whatIsKeptComesBack() {
        MultiLayerNetwork network = network();
        Path file = folder.resolve("model.zip");

        KeptModel.write(file, network, origin(1), Map.of("vocabulary", "a\nß\n한\n"));
        KeptModel kept = KeptModel.read(file);

        assertThat(kept.network().output(INPUT)).isEqualTo(network.output(INPUT));
        assertThat(kept.text("vocabulary")).isEqualTo("a\nß\n한\n");
        assertThat(kept.origin()).isEqualTo(origin(1));
        assertThat(folder).isDirectoryContaining("glob:**model.zip").isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        Path file = folder.resolve("model.zip");
        KeptModel.write(file, network(), origin(1), Map.of());
        byte[] half = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2);
        Files.write(file, half);

        assertThatThrownBy(() -> KeptModel.read(file))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining(file + " is damaged");
        assertThat(file).hasBinaryContent(half);
    }

    @Test
    void aForeignFileAndANewerOneAreNamed() throws IOException {
        Path foreign = folder.resolve("foreign.zip");
        network().save(foreign.toFile());
        Path newer = folder.resolve("newer.zip");
        KeptModel.write(newer, network(), origin(99), Map.of());

        assertThatThrownBy(() -> KeptModel.read(foreign)).hasMessageContaining("no model that a chapter kept");
        assertThatThrownBy(() -> KeptModel.read(newer)).hasMessageContaining("newer version");
        assertThatThrownBy(() -> KeptModel.read(folder.resolve("none.zip"))).hasMessageContaining("no kept model");
    }

    @Test
    void parametersThatAreCutOffAreNamed() throws IOException {
        Path file = folder.resolve("model.zip");
        KeptModel.write(file, network(), origin(1), Map.of());
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.write(zip.getPath("/coefficients.bin"), new byte[] {1, 2, 3});
        }

        assertThatThrownBy(() -> KeptModel.read(file).network()).hasMessageContaining(file + " is damaged");
    }

    @Test
    void aQuestionIsAnsweredByTheModelOfAnEarlierRun() {
        Outcome trained = run();
        Outcome asked = run("--ask", "what?");

        assertThat(trained.report()).isNotNull();
        assertThat(asked.status()).isZero();
        assertThat(asked.report()).isNull();
        assertThat(console()).contains("Answered by the model of the run of", "bundled data, seed 42", "It says what?");
    }

    @Test
    void aQuestionTrainsWhereNothingFitsOrTrainingIsAskedFor() {
        assertThat(run("--ask", "what?").report()).isNotNull();
        assertThat(console()).contains("so this run trains one");
        assertThat(run("--ask", "what?", "--train").report()).isNotNull();
        assertThat(run("--ask", "what?", "--sizes", "large").report()).isNotNull();
        assertThat(run("--ask", "what?", "--sizes", "large").report()).isNull();
    }

    @Test
    void aDamagedModelIsRefusedInOneSentence() throws IOException {
        Files.writeString(folder.resolve("model.zip"), "no zip");

        Outcome outcome = run("--ask", "what?");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.message()).contains("model.zip is damaged").doesNotContain("\n");
        assertThat(folder.resolve("model.zip")).hasContent("no zip");
    }

    private static void teach(Lesson lesson) {
        lesson.section("training", "Training", () -> {
            lesson.claim("one", "One", 1, both(1, 1));
            lesson.keep(network(), Map.of("answer", "It says"));
        });
    }

    private static void answer(Lesson lesson, KeptModel kept) {
        lesson.section("ask", "Ask", () -> {
            assertThat(kept.network().numParams()).isEqualTo(8);
            lesson.note("answer", "%s %s", kept.text("answer"), lesson.options(Questions.class).question);
        });
    }

    private Outcome run(String... options) {
        List<String> all = new ArrayList<>(List.of("--report", folder.toString()));
        all.addAll(List.of(options));
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return Lesson.run(CHAPTER, KeptModelTest::teach, out, all.toArray(String[]::new));
    }

    private String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    private static KeptModel.Origin origin(int format) {
        return new KeptModel.Origin(
                format, "chapter06", "real", "imdb", "small", 42, "2026-11-01T10:00:00Z", "1.0", Map.of("a", "b"));
    }

    private static MultiLayerNetwork network() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(3)
                .list()
                .layer(new OutputLayer.Builder().nIn(3).nOut(2).build())
                .build());
        network.init();
        return network;
    }
}
