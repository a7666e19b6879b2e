package curriculum.lab.machine;

import curriculum.lab.LessonException;
import curriculum.lab.report.Report;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Starts ND4J quietly, with a set number of threads and a seed: for every lesson, and for tests and benchmarks that run
 * without one.
 */
public final class Backend {
    private static final String CPU_BACKEND = "org.nd4j.linalg.cpu.nativecpu.CpuBackend";

    private Backend() {}

    /**
     * Starts ND4J. Where it runs already, sets only its threads and its seed anew.
     *
     * <p>ND4J has four thread counts: its own loops, the tasks that it splits them into, its BLAS, and OpenMP, which
     * its random numbers still use. Left to themselves, all of them take what the machine has and then wait for one
     * another: on small networks that costs up to twenty times the run itself.
     *
     * @param threads at least 1
     * @param seed of ND4J's random number generator
     * @throws LessonException if ND4J does not start on this machine
     */
    public static void start(int threads, long seed) {
        System.setProperty("org.nd4j.log.initialization", "false");
        // JavaCPP would ask the operating system for the memory of the process at every single array; its count of
        // what it has allocated itself still keeps the limit.
        System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        if (ND4JClassLoading.classPresentOnClasspath(CPU_BACKEND)) { // the GPU's keeps the descriptions on the device
            System.setProperty("shapeinfoprovider", ShapeCache.class.getName());
        }
        try {
            Nd4j.getEnvironment().setMaxMasterThreads(threads);
        } catch (ExceptionInInitializerError | NoClassDefFoundError | UnsatisfiedLinkError e) {
            throw new LessonException(
                    "ND4J's native library does not start on this machine; run scripts/doctor to see why", e);
        }
        Nd4j.getEnvironment().setMaxThreads(threads);
        Nd4j.factory().blas().setMaxThreads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        Nd4j.getRandom().setSeed(seed);
    }

    /** Describes the machine and the libraries. Starts ND4J if nothing has. */
    public static Report.Environment describe() {
        String blas =
                String.valueOf(Nd4j.getExecutioner().getEnvironmentInformation().getProperty("blas.vendor"));
        return new Report.Environment(
                System.getProperty("java.version") + ", " + System.getProperty("java.vm.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                "ND4J " + Libraries.version("org.nd4j", "nd4j-api") + ", "
                        + Nd4j.getBackend().getClass().getSimpleName(),
                blas);
    }
}
