package curriculum.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Claim;
import curriculum.lab.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final Claim CLAIM =
            new Claim("ols.r2", "R² on <all> rows", 0.5, 0.4, 0.6, true, "scores", "JudgementPart.java:45");
    private static final Report REPORT = new Report(
            "chapter01",
            "Houses & prices",
            "bundled",
            "boston",
            42,
            1,
            true,
            1.5,
            new Report.Environment("17", "Linux", "ND4J", "OPENBLAS"),
            Map.of(),
            List.of(),
            List.of(CLAIM),
            List.of());

    @Test
    void theTextCarriesTheNumbersOfThisRunAndMarksThoseOfTheOther() {
        String page = render("# Houses\n\nHere <!-- bundled ols.r2 -->0.1<!-- end -->, there"
                + " <!-- real ols.r2 -->0.74<!-- end -->.\n");

        assertThat(page)
                .contains("title=\"Measured in this run\">0.5</span>")
                .contains("class=\"recorded\"")
                .contains(">0.74</span>");
    }

    @Test
    void aTableOfClaimsStandsWhereTheTextWantsIt() {
        String page = render("# Houses\n\n<!-- claims ols.* -->\noutdated\n<!-- end -->\n\nAfter.\n");

        assertThat(page).contains("<td>0.5</td><td>0.4 … 0.6</td>").doesNotContain("outdated");
        assertThat(page.indexOf("0.4 … 0.6")).isLessThan(page.indexOf("After."));
    }

    @Test
    void aReferenceIsALinkToTheSection() {
        String page = render("# Houses\n\nSee section <!-- ref scores -->7<!-- end -->.\n\n## 1. How good\n\n"
                + "<!-- section scores -->\nCode: [`JudgementPart.scores`](src/JudgementPart.java#L35)\n"
                + "<!-- end -->\n");

        assertThat(page).contains("section <a href=\"#1-how-good\">1</a>", "Code: <code>JudgementPart.scores</code>");
    }

    @Test
    void whatALessonSaysIsEscaped() {
        assertThat(render("# Houses\n\n<!-- claims ols.r2 -->x<!-- end -->\n"))
                .contains("R² on &lt;all&gt; rows", "<title>Houses &amp; prices</title>");
    }

    @Test
    void thePageNeedsNothingElse() {
        assertThat(render("# Houses\n")).doesNotContain("src=\"http", "href=\"http", "@import", "url(http");
    }

    @Test
    void withoutATextThePageHoldsTheMeasurements() {
        String page = new ReportPage(REPORT, REPORT.edition(), List.of(), Language.KO).render(Optional.empty());

        assertThat(page.substring(0, page.indexOf("<script"))).contains("이번 실행의 측정 결과", "lang=\"ko\"");
    }

    @Test
    void mathematicsIsMarkedForTheTypesetter() {
        MarkdownPage page = new MarkdownPage("Take $`a_1 < b`$ and\n\n```math\nx^2\n```\n", Map.of());

        assertThat(page.html())
                .contains("Take <span class=\"math\">a_1 &lt; b</span> and")
                .contains("<div class=\"math\">x^2\n</div>");
    }

    @Test
    void figuresAreInsideAndLinksIntoTheProjectAreText() {
        MarkdownPage page = new MarkdownPage(
                "[한국어](README.ko.md)\n\n## One\n\n![a line](figures/line.png)\n\nSee [the set](../../x.md) and"
                        + " [that](https://example.org).\n",
                Map.of("figures/line.png", "<figure>drawn</figure>"));

        assertThat(page.html())
                .contains(
                        "<figure>drawn</figure>", "<h2 id=\"one\">", "See the set and", "href=\"https://example.org\"")
                .doesNotContain("한국어", "figures/line.png");
        assertThat(page.anchors()).extracting(MarkdownPage.Anchor::title).containsExactly("One");
    }

    private static String render(String markdown) {
        String page = new ReportPage(REPORT, REPORT.edition(), List.of(), Language.EN).render(Optional.of(markdown));
        // Without the typesetter, which is long and not ours.
        return page.substring(0, page.indexOf("<script"));
    }
}
