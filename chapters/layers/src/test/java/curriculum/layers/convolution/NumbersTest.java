package curriculum.layers.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** The arrays of floats and those of doubles. */
class NumbersTest {

    private static final Path FOLDER = Path.of("src/main/java/curriculum/layers/convolution");

    @Test
    void theTwoClassesDifferInTheirTypeOnly() throws IOException {
        assertThat(code("FloatNumbers")).isEqualTo(code("DoubleNumbers"));
    }

    /** The code of a class, with the names of the types, and what only floats need, taken out. */
    private static String code(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".java"))
                .replaceAll("(?s)^.*?\\npublic |^.*?\\nfinal ", "")
                .replaceAll("HUGE = \\S+;", "HUGE = …;")
                .replace("(float) ", "")
                .replaceAll("[Ff]loat|[Dd]ouble", "…")
                .replaceAll("\\s+", " ");
    }

    @Test
    void onlyPositiveNumbersLetTheGradientPass() {
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            double smallest = type == DataType.FLOAT ? Float.MIN_VALUE : Double.MIN_VALUE;
            double largest = type == DataType.FLOAT ? Float.MAX_VALUE : Double.MAX_VALUE;
            double[] signs = {-largest, -1, -smallest, -0.0, 0, smallest, 1, largest, Double.POSITIVE_INFINITY};
            Numbers gradient = numbers(type, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            gradient.keepWherePositive(numbers(type, signs), signs.length);

            assertThat(values(gradient, type, signs.length)).containsExactly(0, 0, 0, 0, 0, 6, 7, 8, 9);
        }
    }

    private static Numbers numbers(DataType type, double... values) {
        Numbers numbers = Numbers.create(type, values.length);
        numbers.read(Numbers.memory(Nd4j.createFromArray(values).castTo(type)), 0, 0, values.length);
        return numbers;
    }

    private static double[] values(Numbers numbers, DataType type, int length) {
        var array = Nd4j.create(type, length);
        numbers.write(Numbers.memory(array), 0, 0, length);
        return array.toDoubleVector();
    }
}
