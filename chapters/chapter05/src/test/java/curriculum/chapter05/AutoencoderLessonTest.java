package curriculum.chapter05;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Outcome;
import curriculum.labtest.LessonContract;
import curriculum.labtest.LessonRunner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AutoencoderLessonTest implements LessonContract {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(AutoencoderLesson.CHAPTER, AutoencoderLesson::teach);

    @Override
    public LessonRunner lesson() {
        return lesson;
    }

    /** Its sum is wrong, so the lesson refuses it before it reads a byte of an image. */
    @Override
    public DamagedFile damagedFile() {
        byte[] cutOff = {0, 0, 8, 3, 0, 0, (byte) 234, 96};
        return new DamagedFile("mnist/train-images-idx3-ubyte.gz", cutOff);
    }

    @Override
    public Set<String> offered() {
        return Set.of("DigitCleaner");
    }

    /** The run has kept its network: a drawing is cleaned by that, and in a program of one's own too. */
    @Override
    public void inspectBundled(Outcome run) {
        Path drawing = verticalLine(lesson.temporary().resolve("one.png"));

        Outcome answer = lesson.run("--data", "bundled", "--ask", drawing.toString());

        assertThat(answer.message()).isEmpty();
        Path report = lesson.temporary().resolve("report");
        assertThat(report.resolve("answer-ask.png")).isNotEmptyFile();
        float[] cleaned = new DigitCleaner(report.resolve("model.zip")).clean(drawing);
        assertThat(cleaned).hasSize(14 * 14);
        assertThat(cleaned[7 * 14 + 7]).isGreaterThan(cleaned[7 * 14 + 1] + 0.3f);
    }

    private static Path verticalLine(Path file) {
        BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 40; y < 160; y++) {
            for (int x = 92; x < 108; x++) {
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
        assertThat(lesson.run("--data", "bundled", "--ask", "nowhere.png").message())
                .contains("nowhere.png");
    }
}
