package curriculum.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "0.55, 으로, 로",
        "0.56, 로, 으로",
        "0.87, 으로, 로",
        "0.98, 로, 로",
        "1.30, 는, 은",
        "0.975, 과, 와",
        "1.0, 가, 이",
        "0.7402, 을, 를",
        "-1.3, 를, 을",
        "9, 이, 가",
        "12 %, 를, 를"
    })
    void aParticleFitsTheNumberBeforeIt(String number, String written, String expected) {
        String text = "정확도는 <!-- real id -->?<!-- end -->" + written + " 한다.";

        assertThat(Markers.fill(text, marker -> number))
                .isEqualTo("정확도는 <!-- real id -->" + number + "<!-- end -->" + expected + " 한다.");
        assertThat(Markers.replace(text, marker -> "<span>" + number + "</span>"))
                .isEqualTo("정확도는 <span>" + number + "</span>" + expected + " 한다.");
    }

    @Test
    void otherWordsAfterANumberStay() {
        String text = "<!-- real id -->?<!-- end -->이다, <!-- real id -->?<!-- end -->배";

        assertThat(Markers.replace(text, marker -> "0.2")).isEqualTo("0.2이다, 0.2배");
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
    void aSnippetStandsUnderALinkAndLosesItsCommonIndentation(@TempDir Path chapter) throws IOException {
        Path source =
                Files.createDirectories(chapter.resolve("src/main/java/a")).resolve("A.java");
        Files.writeString(
                source,
                "class A {\n    // snippet loop\n    for (;;) {\n\n        run();\n    }\n    // end snippet\n}\n");

        assertThat(Snippets.shown(chapter, "A.java", "loop"))
                .isEqualTo("[`A.java`](src/main/java/a/A.java#L3)\n\n```java\nfor (;;) {\n\n    run();\n}\n```");
        assertThatThrownBy(() -> Snippets.shown(chapter, "A.java", "other")).hasMessageContaining("other");
        assertThatThrownBy(() -> Snippets.shown(chapter, "B.java", "loop")).hasMessageContaining("B.java");
    }

    @Test
    void aLinkLeadsToTheLineThatDeclaresAMethod(@TempDir Path chapter) throws IOException {
        Path source =
                Files.createDirectories(chapter.resolve("src/main/java/a")).resolve("A.java");
        Files.writeString(source, "class A {\n    void other() {\n        run();\n    }\n\n    void run() {}\n}\n");

        assertThat(Snippets.link(chapter, "A", "run")).isEqualTo("[`A.run`](src/main/java/a/A.java#L6)");
        assertThatThrownBy(() -> Snippets.link(chapter, "A", "walk")).hasMessageContaining("walk");
    }
}
