package curriculum.layers.benchmark;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Lets ND4J compute as a lesson does: one thread for loops, for the tasks they are split into, for BLAS and for OpenMP. */
final class OneThread {
    private OneThread() {}

    /** Must come before anything else of ND4J. */
    static void use() {
        // JavaCPP would ask the operating system for the process's memory at every array.
        System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
