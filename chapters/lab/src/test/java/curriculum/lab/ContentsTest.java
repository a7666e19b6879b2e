package curriculum.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentsTest {
    @Test
    void numberedHeadingsWithMarksAreTheSections() {
        Contents contents = Contents.of("# Title\n\n## 1. First\n\n<!-- section first -->\n<!-- end -->\n\ntext\n\n"
                + "## 2. Second\n<!-- section second -->\n<!-- end -->\n\n## What to try\n");

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.ids()).containsExactly("first", "second");
        assertThat(contents.heading("second"))
                .hasValueSatisfying(heading -> assertThat(heading).hasToString("2. Second"));
        assertThat(contents.heading("third")).isEmpty();
    }

    @Test
    void aNumberedHeadingWithoutAMarkIsNamedWithItsLine() {
        assertThat(Contents.of("# Title\n\n## 1. First\n\ntext\n").problems())
                .containsExactly("line 3: the heading \"1. First\" has no <!-- section ID --> under it");
    }

    @Test
    void aMarkWithoutAHeadingIsNamedWithItsLine() {
        assertThat(Contents.of("## Sources\n\n<!-- section first -->\n").problems())
                .containsExactly("line 3: the section first stands under no numbered heading");
    }

    @Test
    void twoSectionsOfOneIdAreNamed() {
        assertThat(Contents.of("## 1. A\n<!-- section a -->\n## 2. B\n<!-- section a -->\n")
                        .problems())
                .containsExactly("line 4: the section a stands twice");
    }

    @Test
    void aGapInTheNumbersIsNamed() {
        assertThat(Contents.of("## 1. A\n<!-- section a -->\n## 3. B\n<!-- section b -->\n")
                        .problems())
                .containsExactly("line 3: the heading \"3. B\" should have number 2");
    }

    @Test
    void headingsInsideCodeDoNotCount() {
        assertThat(Contents.of("```\n## 1. A\n```\n").headings()).isEmpty();
    }
}
