package curriculum.chapter09;

import curriculum.datasets.*;
import java.nio.file.Path;
import java.util.*;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** args: data(glyphs|mnist|fashion) ; then runs  net@train@steps@batch@rate@seed */
public class Probe2 {
    public static void main(String[] a) {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
        ImageData train, test;
        if (a[0].equals("glyphs")) {
            train = Glyphs.generate(1, 20000);
            test = Glyphs.generate(2, 1000);
        } else {
            ImageSplit s = a[0].equals("mnist")
                    ? Mnist.read(Path.of("/work/shared/datasets/mnist"))
                    : FashionMnist.read(Path.of("/work/shared/datasets/fashion-mnist"));
            train = s.train();
            test = s.test();
        }
        for (int r = 1; r < a.length; r++) {
            String[] p = a[r].split("@");
            int n = Integer.parseInt(p[1]);
            long seed = Long.parseLong(p[5]);
            int[] rows =
                    n == train.images() ? null : Arrays.copyOf(Patches.shuffled(train.images(), new Random(seed)), n);
            ImageData d = rows == null ? train : train.select(rows);
            Schedule s = new Schedule(Integer.parseInt(p[2]), Integer.parseInt(p[3]), Double.parseDouble(p[4]));
            MultiLayerNetwork net = Probe.make(p[0], s, seed);
            double t0 = System.nanoTime() / 1e9, c0 = Probe.cpu();
            Training.fit(net, d, s, new Random(seed));
            double c1 = Probe.cpu();
            double acc = Training.accuracy(net, test);
            System.out.printf(
                    "%-45s params %6d test %.4f loss %.3f  cpu %.1f s (%.1f ms/step), wall %.0f, eval cpu %.1f%n",
                    a[r],
                    net.numParams(),
                    acc,
                    net.score(),
                    (c1 - c0) / 1e3,
                    (c1 - c0) / s.steps(),
                    System.nanoTime() / 1e9 - t0,
                    (Probe.cpu() - c1) / 1e3);
        }
    }
}
