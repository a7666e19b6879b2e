package curriculum.chapter02;

import curriculum.chapter02.PrincipalComponents.Options;
import curriculum.datasets.ClassificationData;
import curriculum.lab.figure.Chart;
import curriculum.lab.figure.Figure;
import curriculum.lab.figure.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Scores on two components, coloured by what PCA was not told. */
final class ScoreFigures {
    private static final List<String> THIRDS = List.of("little analyte", "some", "much");

    /** More groups would share colours. */
    private static final int MOST_GROUPS = 7;

    private ScoreFigures() {}

    /** Wines and digits where they are there, else the mixtures. */
    static Figure of(LessonData data, PrincipalComponents spectra) {
        if (data.wine().isPresent() && data.digits().isPresent()) {
            return Panels.of(
                    published("Wines", data.wine().get(), true),
                    published("Digits 0 to 6", data.digits().get(), false));
        }
        INDArray scores = spectra.transform(data.absorbances()); // [mixtures, components]
        int[] thirds = thirds(data.analyte().toDoubleVector());
        return Panels.of(
                scores("Mixtures, components 1 and 2", scores, 0, THIRDS, thirds),
                scores("Mixtures, components 3 and 4", scores, 2, THIRDS, thirds));
    }

    private static Figure published(String title, ClassificationData set, boolean standardise) {
        PrincipalComponents pca =
                PrincipalComponents.fit(set.features(), Options.of(2).withStandardise(standardise));
        return scores(title, pca.transform(set.features()), 0, set.classes(), set.labels());
    }

    private static Figure scores(String title, INDArray scores, int first, List<String> groups, int[] labels) {
        double[] x = scores.getColumn(first).toDoubleVector();
        double[] y = scores.getColumn(first + 1).toDoubleVector();
        Chart chart = Chart.titled(title).xAxis("component " + (first + 1)).yAxis("component " + (first + 2));
        for (int group = 0; group < Math.min(MOST_GROUPS, groups.size()); group++) {
            int current = group;
            int[] rows = IntStream.range(0, labels.length)
                    .filter(row -> labels[row] == current)
                    .toArray();
            chart.points(groups.get(group), at(x, rows), at(y, rows));
        }
        return chart;
    }

    private static double[] at(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    /** Whether a value is among the smallest third, the middle or the largest: 0, 1 or 2. */
    private static int[] thirds(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double low = sorted[values.length / 3];
        double high = sorted[2 * values.length / 3];
        return Arrays.stream(values)
                .mapToInt(value -> value < low ? 0 : value < high ? 1 : 2)
                .toArray();
    }
}
