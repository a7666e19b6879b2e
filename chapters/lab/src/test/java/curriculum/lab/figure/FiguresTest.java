package curriculum.lab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static final double[] X = {0, 1, 2};
    private static final double[] Y = {1, 10, 100};

    static Stream<Figure> figures() {
        Chart chart = Chart.titled("Chart").points("a", X, Y).line("b", X, Y).dashed("c", X, Y);
        return Stream.of(
                chart,
                Chart.titled("Logarithmic").logarithmicY().lineWithErrors("a", X, Y, new double[] {.1, .2, .3}),
                BarChart.titled("Bars", List.of("a", "b", "c")).barsWithErrors("one", X, Y),
                BarChart.histogram("Histogram", Y, 5),
                HeatMap.titled("Map", List.of("r"), List.of("a", "b", "c"), new double[][] {{-1, 0, 2}})
                        .withNumbers(),
                TextStrip.titled(
                        "Words", List.of("not", "as", "bad", "as", "i", "feared"), new double[] {.4, 0, -.3, 0, 0, .1}),
                ImageGrid.titled("Images", 3)
                        .row("grey", new double[][] {{0, .1, .2, .3, .4, .5}, {.6, .7, .8, .9, 1, 1.2}})
                        .signedRow("signed", new double[][] {{-2, -1, 0, 1, 2, 3}}),
                Panels.of(chart, chart, chart),
                Panels.inRowsOf(2, Chart.titled("Small").shapesOnly().points("a", X, Y), chart)
                        .withPanelWidth(200));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureIsDrawnInInkOnLightAndOnDarkGround(Figure figure) throws IOException {
        for (Theme theme : Theme.values()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(Pictures.png(figure, theme)));

            assertThat(image.getWidth()).isEqualTo(2 * figure.width());
            assertThat(image.getHeight()).isEqualTo(2 * figure.height());
            assertThat(image.getRGB(0, 0)).isEqualTo(theme.background().getRGB());
            assertThat(colours(image)).isGreaterThan(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "tr-TR", "de-DE", "th-TH-u-nu-thai", "hi-IN-u-nu-deva"})
    void figuresAreTheSameInEveryCountry(String country) {
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            List<byte[]> here =
                    figures().map(figure -> Pictures.png(figure, Theme.LIGHT)).toList();
            Locale.setDefault(Locale.forLanguageTag(country));
            List<byte[]> there =
                    figures().map(figure -> Pictures.png(figure, Theme.LIGHT)).toList();
            assertThat(there).containsExactlyElementsOf(here);
        } finally {
            Locale.setDefault(own);
        }
    }

    @Test
    void aPanelIsAsWideAsAsked() {
        Chart chart = Chart.titled("t").line("s", X, Y);
        assertThat(Panels.of(chart, chart, chart).withPanelWidth(200).width()).isEqualTo(400);
        assertThatThrownBy(() -> Panels.of(chart).withPanelWidth(0)).hasMessageContaining("width must be");
    }

    @Test
    void anImageIsDrawnFromPageToInk() throws IOException {
        Figure grid = ImageGrid.titled("", 2).row("", new double[][] {{0, 1, 1, 0}});
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Pictures.png(grid, Theme.DARK)));
        int left = 2 * 12;
        int top = 2 * 44;

        assertThat(image.getRGB(left + 20, top + 20))
                .isEqualTo(Theme.DARK.background().getRGB());
        assertThat(image.getRGB(left + 100, top + 20))
                .isEqualTo(Theme.DARK.ink().getRGB());
        assertThat(image.getRGB(left + 20, top + 100))
                .isEqualTo(Theme.DARK.ink().getRGB());
        assertThat(image.getRGB(left + 100, top + 100))
                .isEqualTo(Theme.DARK.background().getRGB());
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void aBarForEachCategoryIsRequired() {
        assertThatThrownBy(() -> BarChart.titled("t", List.of("a")).bars("s", X))
                .hasMessageContaining("3 values");
    }

    @Test
    void aStripOfWordsGrowsWithItsText() {
        List<String> words = Collections.nCopies(40, "extremely");

        assertThat(TextStrip.titled("t", words, new double[40]).height())
                .isGreaterThan(TextStrip.titled("t", words.subList(0, 3), X).height());
        assertThatThrownBy(() -> TextStrip.titled("t", words, X)).hasMessageContaining("40 words and 3 values");
        assertThatThrownBy(() -> TextStrip.titled("t", List.of(), new double[0]))
                .hasMessageContaining("at least one word");
    }

    @Test
    void seriesOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> Chart.titled("t").line("s", X, new double[2])).hasMessageContaining("Series s");
        assertThatThrownBy(() -> HeatMap.titled("t", List.of("a"), List.of("b"), new double[1][2]))
                .hasMessageContaining("1 × 1");
        assertThatThrownBy(() -> ImageGrid.titled("t", 3).row("r", new double[1][4]))
                .hasMessageContaining("4 pixels");
        assertThatThrownBy(() -> ImageGrid.titled("t", 3).row("r", new double[0][]))
                .hasMessageContaining("no image");
        assertThatThrownBy(() -> ImageGrid.titled("t", 0)).hasMessageContaining("imageWidth");
        assertThatThrownBy(Panels::of).hasMessageContaining("at least one figure");
    }

    /** Twenty-five narrow columns: a name that is missing would look like a name that is blank. */
    @Test
    void everyRowAndColumnOfAHeatMapHasItsName() {
        List<String> names = Collections.nCopies(25, "word");
        byte[] all = map(names, names);

        for (int i = 0; i < names.size(); i++) {
            List<String> withoutOne = new ArrayList<>(names);
            withoutOne.set(i, "");
            assertThat(map(withoutOne, names)).as("row " + i).isNotEqualTo(all);
            assertThat(map(names, withoutOne)).as("column " + i).isNotEqualTo(all);
        }
    }

    private static byte[] map(List<String> rows, List<String> columns) {
        return Pictures.png(HeatMap.titled("t", rows, columns, new double[rows.size()][columns.size()]), Theme.LIGHT);
    }

    @Test
    void onlyLargeNumbersStandInAHeatMap() {
        double[][] values = {{0.1, 0.9}};
        Supplier<HeatMap> map = () -> HeatMap.titled("t", List.of("r"), List.of("a", "b"), values);
        byte[] none = Pictures.png(map.get(), Theme.LIGHT);
        byte[] large = Pictures.png(map.get().withNumbersFrom(0.5), Theme.LIGHT);

        assertThat(Pictures.png(map.get().withNumbersFrom(1), Theme.LIGHT)).isEqualTo(none);
        assertThat(large).isNotEqualTo(none);
        assertThat(Pictures.png(map.get().withNumbers(), Theme.LIGHT))
                .isNotEqualTo(large)
                .isNotEqualTo(none);
    }

    @Test
    void theLegendOfAHeatMapEndsInAShortNumber() {
        assertThat(HeatMap.legible(0.9993650317192078)).isEqualTo(1.0);
        assertThat(HeatMap.legible(12.34)).isEqualTo(13.0);
        assertThat(HeatMap.legible(0.05)).isEqualTo(0.05);
        assertThat(HeatMap.legible(0)).isZero();
    }
}
