package curriculum.chapter05;

import curriculum.lab.Lesson;
import java.util.*;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.*;
import org.deeplearning4j.nn.conf.layers.variational.*;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

final class GenerationPart {
    private final Lesson lesson;
    private final Material material;
    private final Trainer trainer;
    private final Images images;

    GenerationPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.material = material;
        trainer = new Trainer(lesson);
        images = material.small();
    }

    void interpolation(Autoencoder ae) {
        lesson.section("interpolation", "Between two codes");
        Images im = material.images();
        INDArray a = Images.first(im.test(), 500);
        INDArray b = im.test()
                .get(
                        org.nd4j.linalg.indexing.NDArrayIndex.interval(500, 1000),
                        org.nd4j.linalg.indexing.NDArrayIndex.all());
        INDArray known = Images.first(im.train(), Math.min(5000, im.train().rows()));
        INDArray pixelMid = a.add(b).div(2);
        INDArray codeMid = ae.decode(ae.encode(a).add(ae.encode(b)).div(2));
        System.out.println("DEBUG nn test " + Distances.toNearest(a, known) + " recon "
                + Distances.toNearest(ae.reconstruct(a), known) + " pixelmid " + Distances.toNearest(pixelMid, known)
                + " codemid " + Distances.toNearest(codeMid, known));
        INDArray codes = ae.encode(im.train());
        INDArray mean = codes.mean(true, 0), sd = codes.std(0);
        INDArray z = Nd4j.randn(codes.dataType(), 500, 32);
        System.out.println("DEBUG diag gaussian samples "
                + Distances.toNearest(ae.decode(z.mulRowVector(sd).addRowVector(mean)), known) + " N(0,1) "
                + Distances.toNearest(ae.decode(z), known) + " sd " + sd.meanNumber());
        // full covariance
        INDArray c = codes.subRowVector(mean).castTo(org.nd4j.linalg.api.buffer.DataType.DOUBLE);
        INDArray cov = c.transpose().mmul(c).div(c.rows());
        INDArray v = cov.dup();
        INDArray lam = org.nd4j.linalg.eigen.Eigen.symmetricGeneralizedEigenvalues(v, true);
        INDArray zz = z.castTo(org.nd4j.linalg.api.buffer.DataType.DOUBLE)
                .mulRowVector(org.nd4j.linalg.ops.transforms.Transforms.sqrt(lam))
                .mmul(v.transpose())
                .castTo(codes.dataType())
                .addRowVector(mean);
        System.out.println("DEBUG full gaussian samples " + Distances.toNearest(ae.decode(zz), known));
    }

    static MultiLayerNetwork classifier(long seed, int in) {
        return Networks.network(
                seed,
                InputType.feedForward(in),
                List.of(
                        Networks.dense(64, Activation.RELU),
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .activation(Activation.SOFTMAX)
                                .nOut(10)
                                .build()));
    }

    static INDArray oneHot(int[] l) {
        INDArray y = Nd4j.zeros(l.length, 10);
        for (int i = 0; i < l.length; i++) y.putScalar(i, l[i], 1);
        return y;
    }

    static double acc(MultiLayerNetwork n, INDArray x, int[] l) {
        int[] p = n.output(x).argMax(1).toIntVector();
        return IntStream.range(0, l.length).filter(i -> p[i] == l[i]).count() / (double) l.length;
    }

    void moreData(Autoencoder ae) {
        lesson.section("more-data", "More data");
        Images im = material.images();
        for (int perClass : new int[] {5, 10}) {
            for (int s = 0; s < 3; s++) {
                Random r = new Random(lesson.seed() + s);
                List<List<Integer>> by = new ArrayList<>();
                for (int d = 0; d < 10; d++) {
                    int dd = d;
                    List<Integer> all = new ArrayList<>(IntStream.range(0, 3000)
                            .filter(i -> im.trainLabels()[i] == dd)
                            .boxed()
                            .toList());
                    Collections.shuffle(all, r);
                    by.add(all.subList(0, perClass));
                }
                int[] rows = by.stream().flatMap(List::stream).mapToInt(i -> i).toArray();
                int[] lab = IntStream.of(rows).map(i -> im.trainLabels()[i]).toArray();
                INDArray x = Nd4j.pullRows(im.train(), 1, rows);
                INDArray codes = ae.encode(x);
                int extra = 10;
                INDArray made = Nd4j.create(extra * rows.length, 32);
                INDArray madePix = Nd4j.create(extra * rows.length, im.pixels());
                int[] ml = new int[extra * rows.length];
                for (int i = 0; i < ml.length; i++) {
                    int d = i % 10;
                    int p = d * perClass + r.nextInt(perClass), q = d * perClass + r.nextInt(perClass);
                    double t = r.nextDouble();
                    made.putRow(
                            i, codes.getRow(p).mul(1 - t).add(codes.getRow(q).mul(t)));
                    madePix.putRow(i, x.getRow(p).mul(1 - t).add(x.getRow(q).mul(t)));
                    ml[i] = d;
                }
                INDArray gen = ae.decode(made);
                MultiLayerNetwork base = classifier(s, im.pixels()),
                        more = classifier(s, im.pixels()),
                        mix = classifier(s, im.pixels()),
                        coded = classifier(s, 32);
                INDArray xm = Nd4j.vstack(x, gen), ym = Nd4j.vstack(oneHot(lab), oneHot(ml));
                INDArray xp = Nd4j.vstack(x, madePix);
                INDArray sc = ae.encode(im.train()).std(0),
                        mn = ae.encode(im.train()).mean(true, 0);
                INDArray cn = codes.subRowVector(mn).divRowVector(sc);
                for (int e = 0; e < 100; e++) {
                    base.fit(x, oneHot(lab));
                    more.fit(xm, ym);
                    mix.fit(xp, ym);
                    coded.fit(cn, oneHot(lab));
                }
                INDArray tc = ae.encode(im.test()).subRowVector(mn).divRowVector(sc);
                System.out.println("DEBUG more " + perClass + " base " + acc(base, im.test(), im.testLabels())
                        + " codes-interp " + acc(more, im.test(), im.testLabels()) + " pixel mix "
                        + acc(mix, im.test(), im.testLabels()) + " on codes " + acc(coded, tc, im.testLabels()));
            }
        }
    }

    void variational() {
        lesson.section("variational", "VAE");
        for (int zdim : new int[] {4, 8, 16}) {
            MultiLayerNetwork net = Networks.network(
                    lesson.seed(),
                    InputType.feedForward(images.pixels()),
                    List.of(new VariationalAutoencoder.Builder()
                            .nIn(images.pixels())
                            .nOut(zdim)
                            .encoderLayerSizes(128)
                            .decoderLayerSizes(128)
                            .activation(Activation.RELU)
                            .pzxActivationFunction(Activation.IDENTITY)
                            .reconstructionDistribution(new BernoulliReconstructionDistribution(Activation.SIGMOID))
                            .build()));
            org.deeplearning4j.nn.layers.variational.VariationalAutoencoder vae =
                    (org.deeplearning4j.nn.layers.variational.VariationalAutoencoder) net.getLayer(0);
            StringBuilder sb = new StringBuilder();
            long t = System.nanoTime();
            for (int e = 0; e < material.smallEpochs(); e++) {
                double[] sum = {0, 0};
                trainer.eachBatch(images.train(), 100, 1, b -> {
                    net.pretrainLayer(0, b);
                    sum[0] += vae.score();
                    sum[1]++;
                });
                sb.append(String.format(" %.1f", sum[0] / sum[1]));
            }
            INDArray known = images.train();
            INDArray z = Nd4j.randn(known.dataType(), 500, zdim);
            System.out.println("DEBUG vae " + zdim + sb + " s " + (System.nanoTime() - t) / 1e9 + " samples nn "
                    + Distances.toNearest(vae.generateAtMeanGivenZ(z), known) + " test nn "
                    + Distances.toNearest(images.test(), known) + " recon mse "
                    + Scores.mse(images.test(), vae.generateAtMeanGivenZ(net.output(images.test()))));
            Autoencoder plain =
                    Networks.stacked(lesson.seed(), Activation.RELU, Activation.SIGMOID, images.pixels(), 128, zdim);
            trainer.fit(plain, images.train(), 100, material.smallEpochs());
            INDArray pc = plain.encode(known);
            System.out.println("DEBUG plain N(0,1) " + Distances.toNearest(plain.decode(z), known) + " scaled "
                    + Distances.toNearest(plain.decode(z.mulRowVector(pc.std(0)).addRowVector(pc.mean(0))), known)
                    + " mse " + plain.mse(images.test()));
        }
    }
}
