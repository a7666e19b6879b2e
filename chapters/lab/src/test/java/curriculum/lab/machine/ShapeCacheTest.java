package curriculum.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.BaseShapeInfoProvider;

class ShapeCacheTest {
    private static final DataType[] TYPES = {DataType.FLOAT, DataType.DOUBLE, DataType.INT64, DataType.BOOL};

    private final ShapeCache cache = new ShapeCache();
    private final BaseShapeInfoProvider withoutCache = new BaseShapeInfoProvider() {
        @Override
        public void purgeCache() {
            // Nothing is kept.
        }
    };

    @Test
    void describesEveryShapeAsNd4jDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            int rank = 1 + random.nextInt(4);
            long[] shape = IntStream.range(0, rank)
                    .mapToLong(d -> 1 + random.nextInt(3))
                    .toArray();
            long[] stride = IntStream.range(0, rank)
                    .mapToLong(d -> 1 + random.nextInt(3))
                    .toArray();
            char order = random.nextBoolean() ? 'c' : 'f';
            DataType type = TYPES[random.nextInt(TYPES.length)];
            long elementWise = random.nextInt(2);

            assertThat(cache.createShapeInformation(shape, stride, elementWise, order, type, false)
                            .getSecond())
                    .isEqualTo(withoutCache
                            .createShapeInformation(shape, stride, elementWise, order, type, false)
                            .getSecond());
        }
    }

    @Test
    void tellsEmptyArraysFromOthers() {
        long[] shape = {2, 3};
        long[] stride = {3, 1};

        long[] empty = cache.createShapeInformation(shape, stride, 1, 'c', DataType.FLOAT, true)
                .getSecond();
        long[] other = cache.createShapeInformation(shape, stride, 1, 'c', DataType.FLOAT, false)
                .getSecond();

        assertThat(empty)
                .isEqualTo(withoutCache
                        .createShapeInformation(shape, stride, 1, 'c', DataType.FLOAT, true)
                        .getSecond())
                .isNotEqualTo(other);
    }

    @Test
    void remembersWhatItWasAskedNotWhatTheCallerMakesOfIt() {
        long[] shape = {2, 3};
        long[] stride = {3, 1};
        Pair<DataBuffer, long[]> first = cache.createShapeInformation(shape, stride, 1, 'c', DataType.FLOAT, false);
        Arrays.fill(shape, 7);
        Arrays.fill(stride, 7);

        assertThat(cache.createShapeInformation(new long[] {2, 3}, new long[] {3, 1}, 1, 'c', DataType.FLOAT, false))
                .isSameAs(first);
        assertThat(cache.createShapeInformation(shape, stride, 1, 'c', DataType.FLOAT, false))
                .isNotSameAs(first);

        cache.purgeCache();
        assertThat(cache.createShapeInformation(new long[] {2, 3}, new long[] {3, 1}, 1, 'c', DataType.FLOAT, false))
                .isNotSameAs(first);
    }

    @Test
    void nd4jCanCreateItByTheNameThatTheBackendGives() throws ReflectiveOperationException {
        Backend.start(1, 1);

        assertThat(Class.forName(System.getProperty("shapeinfoprovider"))
                        .getConstructor()
                        .newInstance())
                .isInstanceOf(ShapeCache.class);
    }
}
