package curriculum.labtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedModulesTest {
    @ParameterizedTest
    @CsvSource({
        "../../datasets, curriculum.datasets, curriculum.datasets",
        "../lab, curriculum.lab, curriculum.datasets curriculum.lab",
        "../layers, curriculum.layers, curriculum.layers",
        "../lab-test, curriculum.labtest, curriculum.datasets curriculum.lab curriculum.labtest"
    })
    void sharedModulesKeepTheRulesOfTheHouse(Path folder, String packageName, String allowed) {
        JavaClasses classes = HouseRules.classes(packageName);

        assertThat(HouseRules.arrows(classes, Set.of(allowed.split(" ")))).isEmpty();
        assertThat(HouseRules.unusedPrivateMethods(classes)).isEmpty();
        assertThat(HouseRules.longLines(folder.resolve("src"))).isEmpty();
    }
}
