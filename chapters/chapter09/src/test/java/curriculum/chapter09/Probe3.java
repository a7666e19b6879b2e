package curriculum.chapter09;

import curriculum.datasets.*;
import java.util.*;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

public class Probe3 {
    public static void main(String[] a) {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
        ImageData train = Glyphs.generate(1, 64);
        DataSet d =
                Training.batch(train, java.util.stream.IntStream.range(0, 64).toArray());
        for (Classifiers.Pooling pool : Classifiers.Pooling.values()) {
            MultiLayerNetwork net = Classifiers.visionTransformer(
                    new VitShape(28, 7, 32, 4, 64, 2, 10), true, pool, new Schedule(200, 64, 2e-3), 1);
            for (int i = 0; i < 200; i++) {
                net.fit(d);
                if (i % 20 == 0) System.out.printf("%s %d %.4f%n", pool, i, net.score());
            }
            System.out.println(net.getLayerWiseConfigurations().getInputPreProcessors());
            net.setInput(d.getFeatures());
            net.setLabels(d.getLabels());
            net.computeGradientAndScore();
            net.gradient()
                    .gradientForVariable()
                    .forEach((k, v) -> System.out.println(k + " grad " + v.norm2Number() + " param "
                            + net.getParam(k).norm2Number()));
            System.out.println(net.output(d.getFeatures()).getRows(0, 1, 2));
            int l = 0;
            for (var act : net.feedForward(d.getFeatures()))
                System.out.println(l++ + " " + Arrays.toString(act.shape()) + " std over batch "
                        + act.std(0).meanNumber() + " mean " + act.meanNumber());
        }
    }
}
