package curriculum.lab.machine;

import curriculum.datasets.DatasetException;
import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.CatalogueEntry;
import curriculum.datasets.store.DatasetStore;
import curriculum.lab.LessonException;
import curriculum.lab.report.Report;
import java.awt.GraphicsEnvironment;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Looks whether this machine can run the course, and names the remedy where it can't; {@code scripts/doctor} calls it.
 */
public final class Doctor {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_MEGABYTES = 900;
    private static final List<String> LEVELS = List.of("generic", "generic x86", "AVX2", "AVX-512");

    private final PrintStream out;
    private int complaints;

    private Doctor(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        int complaints = examine(Console.utf8(FileDescriptor.out));
        if (complaints > 0) {
            System.exit(1);
        }
    }

    /** Prints what it finds and returns how many things need a remedy. */
    static int examine(PrintStream out) {
        Doctor doctor = new Doctor(out);
        doctor.machine();
        doctor.memory();
        doctor.backend();
        doctor.fonts();
        doctor.datasets();
        out.println(
                doctor.complaints == 0
                        ? "This machine can run the course."
                        : doctor.complaints + " of these need the remedy that is named beside them.");
        return doctor.complaints;
    }

    private void machine() {
        found("operating system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        found("architecture", System.getProperty("os.arch") + " (natives: " + Loader.getPlatform() + ")");
        int java = Runtime.version().feature();
        check(
                java >= 17,
                "Java",
                System.getProperty("java.version") + ", " + System.getProperty("java.vm.vendor"),
                "install Java 17 or newer and let JAVA_HOME point to it");
        found("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    }

    private void memory() {
        long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        check(
                heap >= NEEDED_MEGABYTES,
                "Java heap limit",
                heap + " MB",
                "give Java more, with -Xmx2g in .mvn/jvm.config or in the run configuration");
        long arrays = Pointer.maxBytes() / MEGABYTE;
        check(
                arrays == 0 || arrays >= NEEDED_MEGABYTES,
                "limit for arrays",
                arrays == 0 ? "none" : arrays + " MB",
                "raise -Dorg.bytedeco.javacpp.maxbytes, which is the heap limit unless set");
    }

    private void backend() {
        try {
            Backend.start(1, 42);
            Report.Environment environment = Backend.describe();
            found("backend", environment.backend());
            found("BLAS", environment.blas());
            NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
            found(
                    "instruction set",
                    "compiled for " + LEVELS.get(natives.binaryLevel()) + ", processor has "
                            + LEVELS.get(natives.optimalLevel()));
            found(
                    "threads",
                    Nd4j.getEnvironment().maxMasterThreads() + " for ND4J, "
                            + Nd4j.factory().blas().getMaxThreads() + " for BLAS");
            product();
        } catch (LessonException | LinkageError e) {
            check(
                    false,
                    "backend",
                    String.valueOf(e.getCause() == null ? e : e.getCause()),
                    "build without -Djavacpp.platform, on 64-bit Linux, macOS or Windows; on Linux glibc is needed (not"
                            + " musl), on Windows the Visual C++ runtime");
        }
    }

    /** Multiplies two small matrices whose product is known. */
    private void product() {
        int n = 256;
        INDArray product = Nd4j.ones(DataType.FLOAT, n, n)
                .mmul(Nd4j.eye(n).castTo(DataType.FLOAT).mul(2));
        double sum = product.sumNumber().doubleValue();
        check(
                sum == 2.0 * n * n,
                "matrix product",
                String.format(Locale.ROOT, "%d × %d, sum %.0f", n, n, sum),
                "the native library computes wrongly; delete the folder .javacpp in your home and run again");
    }

    private void fonts() {
        String remedy =
                "install fonts for figures, on Debian and Ubuntu with: apt-get install fontconfig fonts-dejavu-core";
        try {
            int families = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
            check(families > 0, "fonts for figures", families + " families", remedy);
        } catch (RuntimeException | LinkageError e) {
            // Without fontconfig, the JDK throws whatever it stumbles over first.
            check(false, "fonts for figures", String.valueOf(e.getMessage()), remedy);
        }
    }

    private void datasets() {
        try {
            DatasetStore store = DatasetStore.standard();
            List<String> here = new ArrayList<>();
            for (CatalogueEntry entry : Catalogue.standard().entries()) {
                if (store.find(entry).isPresent()) {
                    here.add(entry.name());
                }
            }
            found(
                    "real data sets here",
                    here.isEmpty() ? "none (the bundled ones need nothing)" : String.join(", ", here));
            found("downloads go to", store.cache().toString());
        } catch (DatasetException e) {
            check(false, "real data sets", "a fault", e.getMessage());
        }
    }

    private void found(String what, String value) {
        out.printf("  ✓ %-20s %s%n", what, value);
    }

    private void check(boolean good, String what, String value, String remedy) {
        if (good) {
            found(what, value);
        } else {
            complaints++;
            out.printf("  ✗ %-20s %s%n      remedy: %s%n", what, value, remedy);
        }
    }
}
