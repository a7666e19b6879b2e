package curriculum.layers;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

/** While it is open, ND4J says that it computes on a GPU. */
final class PretendedGpu implements AutoCloseable {

    private final OpExecutioner real = Nd4j.getExecutioner();

    PretendedGpu() throws ReflectiveOperationException {
        set((OpExecutioner) Proxy.newProxyInstance(
                OpExecutioner.class.getClassLoader(),
                new Class<?>[] {OpExecutioner.class},
                (proxy, method, arguments) -> method.getName().equals("type")
                        ? OpExecutioner.ExecutionerType.CUDA
                        : method.invoke(real, arguments)));
    }

    private static void set(OpExecutioner executioner) throws ReflectiveOperationException {
        Field field = Nd4j.class.getDeclaredField("OP_EXECUTIONER_INSTANCE");
        field.setAccessible(true);
        field.set(null, executioner);
    }

    @Override
    public void close() throws ReflectiveOperationException {
        set(real);
    }
}
