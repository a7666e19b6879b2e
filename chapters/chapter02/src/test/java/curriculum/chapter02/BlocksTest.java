package curriculum.chapter02;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.machine.Backend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What is computed in blocks must not depend on them: tables of fewer, as many and more rows than a block has. */
class BlocksTest {
    private static final int BLOCK = 4;
    private static final int PANEL = 3;

    @BeforeAll
    static void useOneThread() {
        Backend.start(1, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 8, 9, 13})
    void theCovarianceDoesNotDependOnBlocksAndPanels(int rows) {
        for (int columns = 1; columns <= 10; columns++) {
            INDArray table = Nd4j.createFromArray(TestData.random(rows, columns, columns));
            INDArray centred = table.subRowVector(table.mean(0));
            INDArray expected = centred.transpose().mmul(centred).divi(rows - 1);

            INDArray covariance = Covariance.of(table, Scaling.of(table, false, "table"), BLOCK, PANEL);

            assertThat(covariance.distance2(expected)).isLessThan(1e-10);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 9})
    void everyRowIsInOneBlock(int rows) {
        INDArray table = Nd4j.createFromArray(TestData.random(rows, 3, 1));
        INDArray origin = Nd4j.createFromArray(1.0, 2.0, 3.0);
        INDArray seen = table.like();
        List<Integer> sizes = new ArrayList<>();

        new RowBlocks(table, BLOCK).forEach(origin, (interval, block) -> {
            seen.get(interval, NDArrayIndex.all()).assign(block);
            sizes.add(block.rows());
        });

        assertThat(seen).isEqualTo(table.subRowVector(origin));
        assertThat(sizes).hasSize((rows + BLOCK - 1) / BLOCK).allMatch(size -> size <= BLOCK);
        assertThat(new RowBlocks(table, BLOCK).meanLess(origin).distance2(seen.mean(0)))
                .isLessThan(1e-12);
        assertThat(new RowBlocks(table, BLOCK)
                        .meanSquareLess(origin)
                        .distance2(seen.mul(seen).mean(0)))
                .isLessThan(1e-10);
    }

    /** Around the size of a block as it is: 500 rows. */
    @ParameterizedTest
    @ValueSource(ints = {499, 500, 501, 1000, 1001})
    void scalingATableInBlocksIsScalingIt(int rows) {
        INDArray table = Nd4j.createFromArray(TestData.random(rows, 4, rows));
        INDArray matrix = Nd4j.createFromArray(TestData.random(4, 2, 1));
        Scaling scaling = Scaling.of(table, true, "table");

        INDArray direct = table.subRowVector(table.mean(0)).diviRowVector(table.std(0));

        assertThat(scaling.apply(table).distance2(direct)).isLessThan(1e-9);
        assertThat(scaling.times(table, matrix).distance2(direct.mmul(matrix))).isLessThan(1e-9);
        INDArray view = table.get(NDArrayIndex.interval(1, rows), NDArrayIndex.interval(1, 3));
        assertThat(Scaling.of(view, false, "view").means().distance2(view.mean(0)))
                .isLessThan(1e-11);
    }

    /** From a view that begins late in its buffer ND4J takes rows that have no data. */
    @Test
    void aPartOfALargerTableIsATable() {
        INDArray larger = Nd4j.createFromArray(TestData.random(5000, 6, 2));
        INDArray view = larger.get(NDArrayIndex.interval(2900, 5000), NDArrayIndex.interval(1, 4));
        INDArray y = larger.get(NDArrayIndex.interval(2900, 5000), NDArrayIndex.interval(5, 6));
        INDArray copy = view.dup();
        var options = PrincipalComponents.Options.all();

        assertThat(PrincipalComponents.fit(view, options).transform(view))
                .isEqualTo(PrincipalComponents.fit(copy, options).transform(copy));
        assertThat(CrossValidation.rmse(view, y, 3, (a, b) -> PrincipalComponentRegression.fit(a, b, options)))
                .isEqualTo(CrossValidation.rmse(
                        copy, y.dup(), 3, (a, b) -> PrincipalComponentRegression.fit(a, b, options)));
        var pls = PartialLeastSquares.fit(view, y, PartialLeastSquares.Options.of(2));
        assertThat(pls.predict(view))
                .isEqualTo(PartialLeastSquares.fit(copy, y.dup(), PartialLeastSquares.Options.of(2))
                        .predict(copy));
        assertThat(FeatureSelection.forward(view, y, 2)).isEqualTo(FeatureSelection.forward(copy, y.dup(), 2));
    }
}
