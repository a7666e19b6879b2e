package curriculum.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = Table.of("", "seed", "loss").row("plain", 42, 0.5);

    @Test
    void otherHeadsKeepTheRows() {
        Table translated = table.withHeads(" | 시드 | 손실");

        assertThat(translated.header()).containsExactly("", "시드", "손실");
        assertThat(translated.rows()).isEqualTo(table.rows());
        assertThat(translated.isNumeric(0)).isFalse();
        assertThat(translated.isNumeric(2)).isTrue();
        assertThat(table.header()).containsExactly("", "seed", "loss");
    }

    @Test
    void headsThatDoNotFitTheColumnsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.withHeads("시드 | 손실"))
                .withMessage("\"시드 | 손실\" does not name the columns [, seed, loss]");
    }

    @Test
    void aRowMustFitTheHeads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row("plain", 42))
                .withMessage("A row of 2 cells under 3 heads");
    }
}
