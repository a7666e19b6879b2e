package curriculum.chapter09;

import curriculum.datasets.*;
import java.util.*;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

public class Probe {
    static double cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    public static void main(String[] a) {
        int threads = Integer.parseInt(a[0]);
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        Nd4j.getEnvironment().setMaxThreads(threads);
        Nd4j.factory().blas().setMaxThreads(threads);
        ImageData images = Glyphs.generate(1, 2000);
        for (String what : a[1].split(",")) {
            Schedule s = new Schedule(60, 64, 1e-3);
            MultiLayerNetwork n = make(what, s, 1);
            Training.fit(n, images, new Schedule(30, 64, 1e-3), new Random(1));
            double t0 = System.nanoTime() / 1e6, c0 = cpu();
            Training.fit(n, images, s, new Random(1));
            System.out.printf(
                    "%-30s params %d  wall %.1f  cpu %.1f ms/step%n",
                    what, n.numParams(), (System.nanoTime() / 1e6 - t0) / 60, (cpu() - c0) / 60);
        }
    }

    static MultiLayerNetwork make(String what, Schedule s, long seed) {
        String[] p = what.split(":");
        switch (p[0]) {
            case "mlp":
                return Classifiers.perceptron(28, 10, Integer.parseInt(p[1]), s, seed);
            case "cnn":
                return Classifiers.convolutional(28, 10, Integer.parseInt(p[1]), s, seed);
            default:
                return Classifiers.visionTransformer(
                        new VitShape(
                                28,
                                Integer.parseInt(p[1]),
                                Integer.parseInt(p[2]),
                                Integer.parseInt(p[3]),
                                Integer.parseInt(p[4]),
                                Integer.parseInt(p[5]),
                                10),
                        s,
                        seed);
        }
    }
}
