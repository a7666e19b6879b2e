package curriculum.labtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseRulesTest {
    /** A class with one method of each kind. */
    static final class Sample {
        private static int dead() {
            return 1;
        }

        private static int called() {
            return 2;
        }

        private static int referred(int value) {
            return value;
        }

        static int use() {
            IntUnaryOperator operator = Sample::referred;
            return operator.applyAsInt(called());
        }
    }

    private final JavaClasses sample = new ClassFileImporter().importClasses(Sample.class, HouseRulesTest.class);

    @Test
    void onlyThePrivateMethodThatNothingCallsIsFound() {
        assertThat(HouseRules.unusedPrivateMethods(sample))
                .singleElement()
                .asString()
                .contains("Sample.dead()");
        assertThat(Sample.use()).isEqualTo(2);
    }

    @Test
    void anArrowToAnotherRoomIsFound() {
        assertThat(HouseRules.arrows(sample, Set.of("curriculum.lab")))
                .anyMatch(problem -> problem.contains("must not use curriculum.labtest.HouseRules"));
        assertThat(HouseRules.arrows(sample, Set.of("curriculum.labtest"))).isEmpty();
    }

    @Test
    void aLongLineIsNamedWithItsNumber(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("A.java"), "//\n//" + "x".repeat(HouseRules.LONGEST_LINE) + "\n");

        assertThat(HouseRules.longLines(folder)).singleElement().asString().contains("A.java:2", "122 characters");
    }
}
