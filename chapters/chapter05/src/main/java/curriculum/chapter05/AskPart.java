package curriculum.chapter05;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.figure.DrawnImage;
import curriculum.lab.figure.ImageGrid;
import curriculum.lab.training.KeptModel;
import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A digit that the learner drew, cleaned by the autoencoder just trained or by one that an earlier run has kept. */
final class AskPart {
    private static final String TITLE = "Your own digit";

    private final Lesson lesson;
    private final Autoencoder denoising;
    private final DrawnImage.Placement placement;

    AskPart(Lesson lesson, Autoencoder denoising) {
        this.lesson = lesson;
        this.denoising = denoising;
        placement = DrawnImage.Placement.of(lesson.edition());
    }

    /** The sizes that a kept model must have, to be asked in place of a trained one. */
    static String sizes(Lesson lesson) {
        Sizes sizes = Sizes.of(lesson.edition());
        return sizes.few() + " " + sizes.small() + " " + WideCode.UNITS + " units, noise " + DenoisingPart.NOISE;
    }

    /** Answers from a kept model. */
    static void answer(Lesson lesson, KeptModel kept) {
        DrawnImage drawing = lesson.options(AskOptions.class).drawing().orElseThrow();
        AskPart part = new AskPart(lesson, new Autoencoder(kept.network(), 0));
        lesson.section("ask", TITLE, () -> part.tell(drawing));
    }

    /** Keeps the autoencoder, and cleans the drawing if there is one. */
    void ownDigit(Optional<DrawnImage> drawing) {
        lesson.keep(denoising.network(), Map.of("placement", placement.name()));
        lesson.note("ask", "The denoising autoencoder is kept; --ask FILE.png gives it a digit that you drew.");
        drawing.ifPresent(this::tell);
    }

    private void tell(DrawnImage drawing) {
        INDArray whole = Nd4j.createFromArray(new float[][] {drawing.placed(placement)}); // [1, 28 * 28]
        INDArray clean = Images.halve(whole, DrawnImage.SIDE); // [1, 14 * 14]
        INDArray noisy = Corruption.noise(DenoisingPart.NOISE).apply(clean);
        INDArray cleaned = denoising.reconstruct(noisy);
        Table table = Table.of("image", "PSNR in dB");
        table.row("with noise", Scores.psnr(clean, noisy));
        table.row("cleaned", Scores.psnr(clean, cleaned));
        lesson.table("ask", "How close they are to your drawing", table);
        lesson.figure(
                "ask",
                "Your drawing as the network gets it, with noise of standard deviation 0.3, and what the denoising"
                        + " autoencoder makes of that",
                ImageGrid.titled("Your drawing", DrawnImage.SIDE / 2)
                        .row("drawing", AutoencoderFigures.rows(clean))
                        .row("with noise", AutoencoderFigures.rows(noisy))
                        .row("cleaned", AutoencoderFigures.rows(cleaned)));
    }
}
