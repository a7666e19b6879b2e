package curriculum.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages beside the code name every data set as the catalogue knows it. */
class DataSheetsTest {
    @Test
    void everyDataSetHasASheetWithItsFiles() throws IOException {
        for (CatalogueEntry entry : Catalogue.standard().entries()) {
            String sheet = Files.readString(Path.of("sheets", entry.name() + ".md"));
            assertThat(sheet).contains("**Licence.**");
            List<CatalogueFile> files = new ArrayList<>(entry.files());
            files.addAll(entry.instead());
            for (CatalogueFile file : files) {
                assertThat(sheet)
                        .contains(entry.name() + "/" + file.path())
                        .contains(file.sha256())
                        .contains(String.format(Locale.ROOT, "%,d bytes", file.bytes()));
            }
        }
    }

    @Test
    void theOverviewListsEverySetInBothLanguages() throws IOException {
        String english = Files.readString(Path.of("README.md"));
        String korean = Files.readString(Path.of("README.ko.md"));
        List<String> names = Catalogue.standard().entries().stream()
                .map(CatalogueEntry::name)
                .toList();
        assertThat(listed(english)).isEqualTo(names);
        assertThat(listed(korean)).isEqualTo(names);
        assertThat(count(korean, "(?m)^## ")).isEqualTo(count(english, "(?m)^## "));
        assertThat(snippet(korean)).isEqualTo(snippet(english));
    }

    private static List<String> listed(String page) {
        return Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }

    private static List<String> snippet(String page) {
        return Pattern.compile("(?s)```java\n(.*?)```")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
