package curriculum.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.datasets.DatasetException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final String SHA256 = "0123456789abcdef".repeat(4);
    private static final URI ADDRESS = URI.create("https://example.org/a");

    @Test
    void theStandardCatalogueKnowsTheCoursesDataSets() {
        Catalogue catalogue = Catalogue.standard();
        assertThat(catalogue.entries())
                .extracting(CatalogueEntry::name)
                .containsExactly(
                        "boston",
                        "wine",
                        "iris",
                        "optdigits",
                        "mnist",
                        "fashion-mnist",
                        "imdb",
                        "nsmc",
                        "text",
                        "translation");
        CatalogueEntry boston = catalogue.entry("boston");
        assertThat(boston.bytes()).isEqualTo(49081);
        assertThat(boston.files().get(0).path()).isEqualTo("housing.data");
        assertThat(boston.files().get(0).addresses()).hasSize(2);
    }

    @Test
    void addressesInTheStandardCatalogueCannotChangeUnderTheirHash() {
        Pattern fixed =
                Pattern.compile("[/@][0-9a-f]{40}/|/scikit-learn[/@]\\d+\\.\\d+\\.\\d+/|//archive\\.ics\\.uci\\.edu/"
                        + "|//ossci-datasets\\.s3\\.amazonaws\\.com/mnist/"
                        + "|//storage\\.googleapis\\.com/cvdf-datasets/mnist/"
                        + "|/aclImdb_v1\\.tar\\.gz");
        assertThat(Catalogue.standard().entries())
                .flatMap(CatalogueEntry::files)
                .flatMap(CatalogueFile::addresses)
                .allSatisfy(address ->
                        assertThat(address.toString()).startsWith("https://").containsPattern(fixed));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        Catalogue catalogue = Catalogue.standard();
        assertThatThrownBy(() -> catalogue.entry("bostn"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("There is no data set 'bostn'; choose one of boston, wine, iris, optdigits, mnist,"
                        + " fashion-mnist, imdb, nsmc, text, translation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../a", "a/../b", "a//b", "a\\b", "C:a", ".hidden", "a/"})
    void aPathCannotLeadOutOfTheFolder(String path) {
        assertThatThrownBy(() -> new CatalogueFile(path, List.of(ADDRESS), 1, SHA256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("path '" + path + "'");
    }

    @Test
    void aFileNeedsAddressesASizeAndAHash() {
        CatalogueFile nowhere = new CatalogueFile("a", List.of(), 1, SHA256);
        assertThatThrownBy(() -> new CatalogueEntry("a", "t", "l", "c", ADDRESS, List.of(nowhere)))
                .hasMessage("addresses of a must name at least one");
        assertThatThrownBy(() -> new CatalogueFile("a", List.of(URI.create("file:///a")), 1, SHA256))
                .hasMessageContaining("must be a whole http or https address");
        assertThatThrownBy(() -> new CatalogueFile("a", List.of(ADDRESS), 0, SHA256))
                .hasMessage("bytes of a must be positive, not 0");
        assertThatThrownBy(() -> new CatalogueFile("a", List.of(ADDRESS), 1, "abc"))
                .hasMessageContaining("not 'abc'");
    }

    @Test
    void anEntryNeedsEveryField() {
        List<CatalogueFile> files = List.of(new CatalogueFile("a", List.of(ADDRESS), 1, SHA256));
        assertThatThrownBy(() -> new CatalogueEntry("A/b", "t", "l", "c", ADDRESS, files))
                .hasMessageContaining("name 'A/b'");
        assertThatThrownBy(() -> new CatalogueEntry("a", " ", "l", "c", ADDRESS, files))
                .hasMessage("title of a must not be empty");
        assertThatThrownBy(() -> new CatalogueEntry("a", "t", "l", "c", ADDRESS, List.of()))
                .hasMessage("files of a must name at least one");
        assertThatThrownBy(() -> new CatalogueEntry("a", "t", "l", "c", ADDRESS, List.of(files.get(0), files.get(0))))
                .hasMessage("files of a name the same path twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"entries\": [{\"name\": \"a\"}]}", "{\"entries\": ["})
    void aBrokenCatalogueIsNamed(String json) {
        assertThatThrownBy(() -> Catalogue.read("broken.json", new StringReader(json)))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("The catalogue broken.json is not valid: ");
    }
}
