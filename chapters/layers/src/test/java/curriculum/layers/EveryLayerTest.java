package curriculum.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every layer and vertex of the module does in DL4J's networks. */
class EveryLayerTest {

    static List<Example> examples() {
        return Examples.all();
    }

    @Test
    void noLayerIsLeftOut() throws Exception {
        Set<String> tested = examples().stream().map(Example::toString).collect(Collectors.toSet());
        assertThat(configurations()).containsExactlyInAnyOrderElementsOf(tested);
    }

    /** The simple names of all classes of the module that a network can be configured with. */
    private static Set<String> configurations() throws Exception {
        Path classes = Path.of(
                Wiring.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .map(file -> file.substring(0, file.length() - 6)
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .map(EveryLayerTest::load)
                    .filter(type -> Layer.class.isAssignableFrom(type) || GraphVertex.class.isAssignableFrom(type))
                    .filter(type -> Modifier.isFinal(type.getModifiers()))
                    .map(Class::getSimpleName)
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EveryLayerTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void jsonBringsBackEverySetting(Example example) {
        String json = example.conf().toJson();
        ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(json);

        assertThat(json).contains(example.toString());
        assertThat(read).isEqualTo(example.conf()).hasSameHashCodeAs(example.conf());
        assertThat(read.toJson()).isEqualTo(json);
        assertThat(example.conf().clone()).isEqualTo(example.conf());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aSavedNetworkComputesAndTrainsAsBefore(Example example) throws IOException {
        ComputationGraph network = example.network();
        network.fit(example.batch());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, file, true);
        ComputationGraph restored =
                ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(file.toByteArray()), true);

        assertThat(example.output(restored)).isEqualTo(example.output(network));
        for (ComputationGraph each : List.of(network, restored)) {
            Nd4j.getRandom().setSeed(3);
            each.fit(example.batch());
        }
        assertThat(restored.params()).isEqualTo(network.params());
        assertThat(restored.score()).isEqualTo(network.score());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aGpuIsRefusedInOneSentence(Example example) throws ReflectiveOperationException {
        ComputationGraph network = new ComputationGraph(example.conf());
        try (PretendedGpu gpu = new PretendedGpu()) {
            assertThatThrownBy(network::init)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(example + " computes in the memory of the CPU, but ND4J runs on CUDA; start without"
                            + " -Dnd4j.backend, or take one of DL4J's own layers");
        }
        assertThat(example.network().numParams()).isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noOtherConfigurationIsEqual(Example example) {
        assertThat(examples())
                .filteredOn(other -> other.conf().equals(example.conf()))
                .hasToString("[" + example + "]");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theOutputIsOfNumbers(Example example) {
        INDArray output = example.output(example.network());
        assertThat(output.isNaN().any() || output.isInfinite().any()).isFalse();
    }
}
