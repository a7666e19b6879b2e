package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.datavec.api.transform.schema.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFileTest {
    private static final Schema SCHEMA = new Schema.Builder()
            .addColumnDouble("rooms", 1.0, 10.0)
            .addColumnInteger("river", 0, 1)
            .build();

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"6.5 0\n7 1\n", "  6.5\t 0  \r\n\t7   1", "6.5 0\n7 1\n\n \n"})
    void readsNumbersBetweenWhitespace(String text) throws IOException {
        assertThat(DelimitedFile.whitespace(file(text), SCHEMA, 2)).isDeepEqualTo(new double[][] {{6.5, 0}, {7, 1}});
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,rooms,river\n6.5,0\n7,1\n", "x\r\n6.5, 0 \r\n7,1", "x\n6.5,0\n7,1\n\n"})
    void readsNumbersBetweenCommasBelowAHeader(String text) throws IOException {
        assertThat(DelimitedFile.commas(file(text), 1, SCHEMA, 2)).isDeepEqualTo(new double[][] {{6.5, 0}, {7, 1}});
    }

    @Test
    void readsFromFoldersWithSpacesAndKoreanNames() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("내 자료 100%"));
        Path file = Files.writeString(folder.resolve("a b.txt"), "6.5 0\n");
        assertThat(DelimitedFile.whitespace(file, SCHEMA, 1)).isDeepEqualTo(new double[][] {{6.5, 0}});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    7,x     | , line 3: river is 'x', which is not a number
                    ,1      | , line 3: rooms is '', which is not a number
                    "7,1    | , line 3: rooms is '"7', which is not a number
                    NaN,1   | , line 3: rooms is 'NaN', which is not a number
                    1e999,1 | , line 3: rooms is '1e999', which is not a number
                    7       | , line 3, has 1 values instead of 2
                    7,1,1   | , line 3, has 3 values instead of 2
                    10.5,1  | , line 3: rooms is 10.5, which does not fit DoubleMetaData(name="rooms"
                    7,2     | , line 3: river is 2, which does not fit IntegerMetaData(name="river"
                    7,0.5   | , line 3: river is 0.5, which does not fit IntegerMetaData(name="river"
                    """)
    void namesTheFileAndTheLine(String row, String reason) throws IOException {
        Path commas = file("header\n6.5,0\n" + row + "\n6,1\n");
        assertThatThrownBy(() -> DelimitedFile.commas(commas, 1, SCHEMA, 3))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(commas.toString())
                .hasMessageContaining(reason)
                .hasMessageEndingWith("; put the published file in its place");
    }

    @Test
    void randomBytesAreNeverMoreThanADatasetException() throws IOException {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            byte[] bytes = new byte[1 + random.nextInt(60)];
            random.nextBytes(bytes);
            Path file = Files.write(temp.resolve("numbers.txt"), bytes);
            assertThatThrownBy(() -> DelimitedFile.commas(file, 0, SCHEMA, 2)).isInstanceOf(DatasetException.class);
            assertThatThrownBy(() -> DelimitedFile.whitespace(file, SCHEMA, 2)).isInstanceOf(DatasetException.class);
        }
    }

    @Test
    void aBlankLineBetweenRowsIsAFault() throws IOException {
        Path commas = file("6.5,0\n\n7,1\n");
        assertThatThrownBy(() -> DelimitedFile.commas(commas, 0, SCHEMA, 2))
                .hasMessageContaining(", line 2, has 1 values instead of 2");
        Path spaces = file("6.5 0\n\n7 1\n");
        assertThatThrownBy(() -> DelimitedFile.whitespace(spaces, SCHEMA, 2))
                .hasMessageContaining(", line 2, has 1 values instead of 2");
    }

    @Test
    void namesAFileThatIsMissingEmptyOrCutShort() throws IOException {
        Path missing = temp.resolve("none");
        assertThatThrownBy(() -> DelimitedFile.whitespace(missing, SCHEMA, 2))
                .isInstanceOf(DatasetException.class)
                .hasMessage("There is no file " + missing + "; put the published file in its place");
        Path empty = file("");
        assertThatThrownBy(() -> DelimitedFile.whitespace(empty, SCHEMA, 2))
                .hasMessage(empty + " is empty; put the published file in its place");
        Path header = file("header\n");
        assertThatThrownBy(() -> DelimitedFile.commas(header, 1, SCHEMA, 2))
                .hasMessage(header + " has 0 rows instead of 2; put the published file in its place");
        Path cut = file("6.5 0\n7");
        assertThatThrownBy(() -> DelimitedFile.whitespace(cut, SCHEMA, 2))
                .hasMessageContaining(", line 2, has 1 values instead of 2");
        Path more = file("6.5 0\n7 1\n7 1\n");
        assertThatThrownBy(() -> DelimitedFile.whitespace(more, SCHEMA, 2))
                .hasMessageContaining(" has 3 rows instead of 2");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(temp.resolve("numbers.txt"), text);
    }
}
