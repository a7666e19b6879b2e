package curriculum.datasets.generated;

import curriculum.datasets.Column;
import curriculum.datasets.RegressionData;
import curriculum.datasets.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spectra of mixtures, with what they were mixed from.
 *
 * @param components the names of the substances
 * @param wavelengths {@code [wavelengths]}, in nanometres
 * @param pureSpectra {@code [components, wavelengths]}, the absorbance of each substance at concentration 1
 * @param concentrations {@code [rows, components]}
 * @param absorbances {@code [rows, wavelengths]}, concentrations times pure spectra plus noise
 */
public record SpectralMixtures(
        List<String> components,
        double[] wavelengths,
        double[][] pureSpectra,
        double[][] concentrations,
        double[][] absorbances) {

    /** Checks that the shapes fit together. */
    public SpectralMixtures {
        components = List.copyOf(components);
        Shapes.requireTable(pureSpectra, wavelengths.length, components.size());
        Shapes.requireTable(concentrations, components.size(), concentrations.length);
        Shapes.requireTable(absorbances, wavelengths.length, concentrations.length);
    }

    /**
     * The spectra as features, and the concentration of one substance as the target.
     *
     * @throws IllegalArgumentException if there is no substance of this name
     */
    public RegressionData regressionOn(String component) {
        int index = components.indexOf(component);
        if (index < 0) {
            throw new IllegalArgumentException("No component " + component + "; there are " + components);
        }
        List<Column> columns = IntStream.range(0, wavelengths.length)
                .mapToObj(i -> new Column((int) wavelengths[i] + " nm", "", "absorbance"))
                .toList();
        double[] targets =
                Arrays.stream(concentrations).mapToDouble(row -> row[index]).toArray();
        return new RegressionData(columns, new Column(component, "", "concentration"), absorbances, targets);
    }
}
