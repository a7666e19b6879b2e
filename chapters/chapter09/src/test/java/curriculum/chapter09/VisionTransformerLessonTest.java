package curriculum.chapter09;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.datasets.FashionMnist;
import curriculum.datasets.ImageSplit;
import curriculum.datasets.Mnist;
import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import curriculum.lab.Outcome;
import curriculum.labtest.LessonContract;
import curriculum.labtest.LessonRunner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VisionTransformerLessonTest implements LessonContract {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(VisionTransformerLesson.CHAPTER, VisionTransformerLesson::teach);

    @Override
    public LessonRunner lesson() {
        return lesson;
    }

    @Override
    public DamagedFile damagedFile() {
        return new DamagedFile("mnist/train-images-idx3-ubyte.gz", new byte[] {31, -117, 8, 0, 0});
    }

    @Override
    public Set<String> offered() {
        return Set.of("DigitReader");
    }

    /** The run has kept its network: a drawing is answered from that, and as a program of one's own is answered. */
    @Override
    public void inspectBundled(Outcome run) {
        Path drawing = verticalLine(lesson.temporary().resolve("one.png"));

        Outcome answer = lesson.run("--data", "bundled", "--ask", drawing.toString());

        assertThat(answer.message()).isEmpty();
        Path report = lesson.temporary().resolve("report");
        assertThat(report.resolve("answer-ask.png")).isNotEmptyFile();
        String digit = new DigitReader(report.resolve("model.zip")).read(drawing);
        assertThat(lesson.console().substring(lesson.console().indexOf("What the Vision Transformer reads")))
                .containsPattern("probability[\\s─]+" + digit + "\\s");
    }

    private static Path verticalLine(Path file) {
        BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 40; y < 160; y++) {
            for (int x = 95; x < 108; x++) {
                picture.getRaster().setSample(x, y, 0, 255);
            }
        }
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Test
    void aDrawingThatIsNoneIsNamedBeforeTraining() {
        Outcome outcome = lesson.run("--data", "bundled", "--ask", "nowhere.png");

        assertThat(outcome.message()).contains("nowhere.png");
    }

    @Test
    void theRealDataHasTheSizesThatTheLessonClaims() {
        lesson.assumeRealData();

        for (var source : List.of(Mnist.SOURCE, FashionMnist.SOURCE)) {
            ImageSplit split = source.real()
                    .apply(DatasetStore.standard()
                            .find(Catalogue.standard().entry(source.name()))
                            .orElseThrow());
            assertThat(split.train().images()).isEqualTo(60_000);
            assertThat(split.test().images()).isEqualTo(10_000);
        }
    }
}
