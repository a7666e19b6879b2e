package curriculum.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkersTest {
    private static final String TEXT =
            "R² is <!-- real ols.r2 %.2f -->0.5<!-- end -->.\n<!-- claims ols.* -->\nold\n<!-- end -->\n";

    @Test
    void everyMarkIsFoundWithItsArguments() {
        assertThat(Markers.in(TEXT)).extracting(Markers.Marker::kind).containsExactly("real", "claims");
        assertThat(Markers.in(TEXT).get(0).arguments()).containsExactly("ols.r2", "%.2f");
    }

    @Test
    void fillingKeepsTheMarksAndIsStable() {
        String once = Markers.fill(TEXT, marker -> marker.kind().equals("real") ? marker.format(0.7406) : "\nnew $1\n");

        assertThat(once)
                .isEqualTo("R² is <!-- real ols.r2 %.2f -->0.74<!-- end -->.\n"
                        + "<!-- claims ols.* -->\nnew $1\n<!-- end -->\n");
        assertThat(Markers.fill(once, marker -> marker.content())).isEqualTo(once);
    }

    @Test
    void replacingTakesTheMarksAway() {
        assertThat(Markers.replace(TEXT, marker -> "x")).isEqualTo("R² is x.\nx\n");
    }

    @Test
    void aStarStandsForAnythingAndADotForItself() {
        Markers.Marker marker = Markers.in(TEXT).get(1);

        assertThat(marker.covers("ols.r2")).isTrue();
        assertThat(marker.covers("ols.coefficient.RM")).isTrue();
        assertThat(marker.covers("olsxr2")).isFalse();
        assertThat(marker.covers("gd.limit")).isFalse();
    }

    @Test
    void aSnippetLosesItsCommonIndentation(@TempDir Path chapter) throws IOException {
        Path source =
                Files.createDirectories(chapter.resolve("src/main/java/a")).resolve("A.java");
        Files.writeString(
                source,
                "class A {\n    // snippet loop\n    for (;;) {\n\n        run();\n    }\n    // end snippet\n}\n");

        assertThat(Snippets.cut(chapter, "A.java", "loop")).isEqualTo("for (;;) {\n\n    run();\n}");
        assertThatThrownBy(() -> Snippets.cut(chapter, "A.java", "other")).hasMessageContaining("other");
        assertThatThrownBy(() -> Snippets.cut(chapter, "B.java", "loop")).hasMessageContaining("B.java");
    }
}
