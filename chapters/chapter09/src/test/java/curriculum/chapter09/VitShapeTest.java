package curriculum.chapter09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VitShapeTest {
    private static final Schedule SCHEDULE = new Schedule(10, 4, 1e-3);

    @Test
    void theFormulaCountsWhatTheNetworkHas() {
        Random random = new Random(3);
        for (int draw = 0; draw < 10; draw++) {
            int patch = 1 + random.nextInt(5);
            int heads = 1 + random.nextInt(4);
            VitShape shape = new VitShape(
                    new VitShape.Cut(patch * (1 + random.nextInt(4)), patch),
                    new VitShape.Encoder(
                            heads * (1 + random.nextInt(6)), heads, 1 + random.nextInt(20), 1 + random.nextInt(3)),
                    2 + random.nextInt(9));

            assertThat(Classifiers.visionTransformer(shape, SCHEDULE, draw).numParams())
                    .as(shape.toString())
                    .isEqualTo(shape.parameters());
        }
    }

    @Test
    void theFormulaCountsThePublishedModel() {
        // ViT-Base with patches of 16 × 16: 86 million, of three colours where ours have one.
        VitShape base = new VitShape(new VitShape.Cut(224, 16), new VitShape.Encoder(768, 12, 3072, 12), 1000);
        int otherColours = 2 * 16 * 16 * 768;

        assertThat(base.parameters() + otherColours).isEqualTo(86_567_656);
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        refused(() -> new VitShape.Cut(28, 5), "patch must divide the image: patch 5 × 5, image 28 × 28");
        refused(() -> new VitShape.Cut(28, 0), "patch must be at least 1, not 0");
        refused(() -> new VitShape.Cut(0, 7), "side must be at least 1, not 0");
        refused(() -> new VitShape.Encoder(32, 5, 64, 2), "heads must divide the width: width 32, heads 5");
        refused(() -> new VitShape.Encoder(32, 4, 64, 0), "blocks must be at least 1, not 0");
        refused(
                () -> new VitShape(new VitShape.Cut(28, 7), new VitShape.Encoder(32, 4, 64, 2), 0),
                "classes must be at least 1, not 0");
    }

    private static void refused(ThrowingCallable shape, String message) {
        assertThatIllegalArgumentException().isThrownBy(shape).withMessage(message);
    }
}
