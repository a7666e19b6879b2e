package curriculum.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownPageTest {
    @Test
    void emphasisThatEndsInABracketBeforeALetterIsNotRead() {
        assertThat(MarkdownPage.unreadEmphasis("이것은 *임베딩(embedding)*은 아니다")).isNotEmpty();
        assertThat(MarkdownPage.unreadEmphasis("이것은 *임베딩*(embedding)은 아니다")).isEmpty();
    }

    @Test
    void starsInCodeAndFormulasAreNoEmphasis() {
        assertThat(MarkdownPage.unreadEmphasis("`a * b`, $`a * b`$\n\n```\nc * d\n```\n"))
                .isEmpty();
    }
}
