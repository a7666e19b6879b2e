package curriculum.labtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import curriculum.lab.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every chapter's lesson keeps to; its test implements this and adds what is special.
 *
 * <pre>{@code
 * class BostonHousingLessonTest implements LessonContract {
 *     @RegisterExtension
 *     final LessonRunner lesson = new LessonRunner(BostonHousingLesson.CHAPTER, BostonHousingLesson::teach);
 *
 *     @Override
 *     public LessonRunner lesson() {
 *         return lesson;
 *     }
 *
 *     @Override
 *     public DamagedFile damagedFile() {
 *         return DamagedFile.of("boston/housing.data", " 0.00632  18.00\n");
 *     }
 * }
 * }</pre>
 */
public interface LessonContract {
    /** Another seed than that of the recorded runs, which held their claims when they were recorded. */
    String ANOTHER_SEED = "20261";

    /**
     * A file of real data that is not the published one.
     *
     * @param path below the folder of the data sets
     */
    record DamagedFile(String path, byte[] content) {
        public static DamagedFile of(String path, String content) {
            return new DamagedFile(path, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Runs the lesson; registered as an extension of the test. */
    LessonRunner lesson();

    DamagedFile damagedFile();

    /** Whether a run on real data takes seconds, so that every build makes it where the data is there. */
    default boolean realRunTakesSeconds() {
        return false;
    }

    /** Further options of the bundled run. */
    default List<String> options() {
        return List.of();
    }

    /** What the bundled run must show beside its claims. */
    default void inspectBundled(Outcome outcome) {}

    /** What the real run must show beside its claims. */
    default void inspectReal(Outcome outcome) {}

    @Test
    default void theBundledRunHoldsItsClaimsAndAgreesWithTheTexts() {
        List<String> usual = List.of("--data", "bundled", "--seed", ANOTHER_SEED, "--lang", "ko");
        Outcome outcome =
                lesson().run(Stream.concat(usual.stream(), options().stream()).toArray(String[]::new));

        lesson().assertHoldsAndAgreesWithTexts(outcome);
        inspectBundled(outcome);
    }

    @Test
    default void theRealRunHoldsItsClaimsAndAgreesWithTheTexts() {
        if (realRunTakesSeconds()) {
            lesson().assumeRealData();
        } else {
            lesson().assumeRealRuns();
        }

        Outcome outcome = lesson().run("--data", "real", "--lang", "ko");

        lesson().assertHoldsAndAgreesWithTexts(outcome);
        inspectReal(outcome);
    }

    @Test
    default void aFolderThatIsMissingIsNamed() {
        lesson().assertMissingFolderIsNamed();
    }

    @Test
    default void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        lesson().assertDamagedFileIsNamed(damagedFile().path(), damagedFile().content());
    }

    /** Public classes beside the lesson, which the chapter's text offers for a learner's own data. */
    default Set<String> offered() {
        return Set.of();
    }

    @Test
    default void theChapterKeepsTheRulesOfTheHouse() {
        String home = lesson().main().getPackageName();
        JavaClasses classes = HouseRules.classes(home);
        Set<String> meant = new HashSet<>(offered());
        meant.add(lesson().main().getSimpleName());

        assertThat(HouseRules.arrows(
                        classes, Set.of(home, "curriculum.layers", "curriculum.lab", "curriculum.datasets")))
                .isEmpty();
        assertThat(HouseRules.publicClasses(classes, meant)).isEmpty();
        assertThat(HouseRules.unusedPrivateMethods(classes)).isEmpty();
        assertThat(HouseRules.longLines(Path.of("src"))).isEmpty();
    }
}
