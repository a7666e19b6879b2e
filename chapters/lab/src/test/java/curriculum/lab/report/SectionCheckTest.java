package curriculum.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Language;
import curriculum.lab.Section;
import curriculum.lab.Sections;
import curriculum.lab.report.Recorded.TaughtSection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionCheckTest {
    private static final String ENGLISH = """
            # Houses

            ## 1. How good

            <!-- section scores -->
            <!-- end -->

            ## 2. How sure

            <!-- section inference -->
            <!-- end -->
            """;
    private static final String KOREAN = ENGLISH.replace("How good", "얼마나 좋은가").replace("How sure", "얼마나 확실한가");
    private static final List<Section> RUN = Sections.of("scores", "How good", "inference", "How sure");

    @Test
    void aRunThatTeachesWhatBothTextsSayHasNoProblems() {
        assertThat(problems(RUN, ENGLISH, KOREAN)).isEmpty();
    }

    @Test
    void aChangedHeadingIsNamed() {
        assertThat(problems(RUN, ENGLISH.replace("How good", "How bad"), KOREAN))
                .containsExactly(
                        "README.md, line 3: \"How bad\", but the lesson calls the section scores \"How good\"");
    }

    @Test
    void aSectionThatATextLacksIsNamed() {
        String without = ENGLISH.substring(0, ENGLISH.indexOf("## 2."));

        assertThat(problems(RUN, without, KOREAN))
                .containsExactly("README.md has no section inference, which the lesson teaches");
    }

    @Test
    void anotherOrderIsNamed() {
        assertThat(problems(Sections.of("inference", "How sure", "scores", "How good"), ENGLISH, KOREAN))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("in another order than the lesson"));
    }

    @Test
    void aHeadingThatNoRunTeachesIsNamed() {
        assertThat(problems(Sections.of("scores", "How good"), ENGLISH, KOREAN))
                .containsExactly(
                        "README.md, line 8: no run teaches the section inference (\"2. How sure\")",
                        "README.ko.md, line 8: no run teaches the section inference (\"2. 얼마나 확실한가\")");
    }

    @Test
    void aSectionOfAnotherEditionIsNoProblem() {
        Recorded real = new Recorded(
                "real",
                42,
                List.of(new TaughtSection("inference", "How sure", "JudgementPart", "standardErrors")),
                List.of(),
                List.of());

        assertThat(SectionCheck.problems(
                        Sections.of("scores", "How good"),
                        List.of(real),
                        language -> language == Language.EN ? ENGLISH : KOREAN))
                .isEmpty();
    }

    @Test
    void aReferenceToNoSectionIsNamedWithItsLine() {
        assertThat(problems(RUN, ENGLISH + "\nsee section <!-- ref score -->1<!-- end -->\n", KOREAN))
                .containsExactly("README.md, line 13: there is no section score");
    }

    private static List<String> problems(List<Section> run, String english, String korean) {
        return SectionCheck.problems(run, List.of(), language -> language == Language.EN ? english : korean);
    }
}
