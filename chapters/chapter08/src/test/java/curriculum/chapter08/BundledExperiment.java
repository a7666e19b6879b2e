package curriculum.chapter08;

import curriculum.datasets.*;
import curriculum.layers.attention.TokenScore;
import java.util.*;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.schedule.*;

/** Scratch. */
class BundledExperiment {
    static double env(String k, double d) {
        return RealExperiment.env(k, d);
    }

    public static void main(String[] a) throws Exception {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        ReviewData data = AgreementGrammar.generate(8, 6000, 1500);
        for (int i = 0; i < 5; i++)
            System.out.println(
                    data.train().labels()[i] + " " + data.train().texts().get(i));
        Map<String, Integer> counts = new TreeMap<>();
        for (String r : data.train().texts()) for (String w : Words.of(r)) counts.merge(w, 1, Integer::sum);
        int V = (int) env("vocab", 160);
        Vocabulary voc = SubwordTrainer.train(counts, V);
        V = voc.size();
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < V; i++) sb.append(voc.token(i)).append(' ');
        System.out.println(sb);
        Tokenizer tok = new Tokenizer(voc);
        List<Encoded> train = pairs(data.train(), tok, voc), test = pairs(data.test(), tok, voc);
        System.out.println(
                tok.encode(data.train().texts().get(0)).stream().map(voc::token).toList());
        System.out.println("words " + counts.size() + " vocab " + V + " longest "
                + train.stream().mapToInt(Encoded::length).max().getAsInt() + " mean "
                + train.stream().mapToInt(Encoded::length).average().getAsDouble());
        Random rnd = new Random(5);
        List<Masked> tm = new ArrayList<>();
        for (Encoded e : test) tm.add(Masking.HIDDEN.apply(e, voc, rnd));
        long b0 = RealExperiment.cpu();
        BestGuess best = new BestGuess(voc);
        double exp = 0, right = 0, ent = 0;
        int c = 0;
        for (Masked m : tm) {
            double[][] p = best.probabilities(m);
            for (int i = 0; i < p.length; i++)
                if (p[i] != null) {
                    int g = 0;
                    for (int k = 0; k < V; k++) if (p[i][k] > p[i][g]) g = k;
                    c++;
                    exp += p[i][g];
                    if (g == m.original().ids()[i]) right++;
                    ent -= Math.log(p[i][m.original().ids()[i]]);
                }
        }
        System.out.printf(
                "best expected %.4f realised %.4f loss %.4f of %d, %.1f s%n",
                exp / c, right / c, ent / c, c, (RealExperiment.cpu() - b0) / 1e9);
        int batch = (int) env("batch", 64), steps = (int) env("steps", 1500);
        int L = 40;
        EncoderOptions o = new EncoderOptions(
                V, L, (int) env("width", 32), (int) env("heads", 2), (int) env("blocks", 2), env("drop", 0));
        MultiLayerNetwork net = EncoderNetwork.languageModel(
                o,
                new RampSchedule(new PolySchedule(ScheduleType.ITERATION, env("lr", 5e-3), 1, steps + 1), (int)
                        env("warm", 100)),
                (long) env("seed", 42));
        Random order = new Random(9);
        double sum = 0;
        int k = 0;
        long s0 = RealExperiment.cpu();
        int every = Math.max(1, steps / 10);
        for (int step = 1; step <= steps; step++) {
            List<Masked> b = new ArrayList<>();
            for (int i = 0; i < batch; i++)
                b.add(Masking.BERT.apply(train.get(order.nextInt(train.size())), voc, order));
            net.fit(Batches.languageModel(b));
            sum += net.score();
            k++;
            if (step % every == 0) {
                double acc = 0, loss = 0;
                int cnt = 0;
                for (int i = 0; i < tm.size() / (step == steps ? 1 : 5); i += 50) {
                    TokenScore s =
                            TokenScore.of(net, Batches.languageModel(tm.subList(i, Math.min(i + 50, tm.size()))));
                    acc += s.accuracy() * s.count();
                    loss += s.loss() * s.count();
                    cnt += s.count();
                }
                System.out.printf(
                        "step %d train %.3f test %.3f acc %.4f  share %.4f %.1f ms/step cpu %.0f s%n",
                        step,
                        sum / k,
                        loss / cnt,
                        acc / cnt,
                        acc / cnt / (right / c),
                        (RealExperiment.cpu() - s0) / 1e6 / step,
                        (RealExperiment.cpu() - s0) / 1e9);
                sum = 0;
                k = 0;
            }
        }
        int labels = (int) env("labels", 40), tests = 1000;
        double flr = env("flr", 1e-3);
        int epochs = (int) env("epochs", 20);
        for (EncoderNetwork.Pooling p : EncoderNetwork.Pooling.values())
            for (boolean scratch : new boolean[] {false, true})
                for (int seed = 1; seed <= (int) env("seeds", 4); seed++) {
                    MultiLayerNetwork cl = EncoderNetwork.classifier(o, p, new FixedSchedule(flr), seed);
                    if (!scratch) EncoderNetwork.copyEncoder(net, cl);
                    Random r = new Random(seed);
                    StringBuilder line = new StringBuilder();
                    s0 = RealExperiment.cpu();
                    Integer[] ord = new Integer[labels];
                    for (int i = 0; i < labels; i++) ord[i] = seed * labels + i;
                    for (int e = 0; e < epochs; e++) {
                        Collections.shuffle(Arrays.asList(ord), r);
                        for (int i = 0; i + 20 <= labels; i += 20) {
                            List<Encoded> b = new ArrayList<>();
                            int[] by = new int[20];
                            for (int j = 0; j < 20; j++) {
                                b.add(first(data.train(), ord[i + j], tok, voc));
                                by[j] = data.train().labels()[ord[i + j]];
                            }
                            cl.fit(Batches.classification(b, by));
                        }
                        if (e % 5 == 4) {
                            int ok = 0;
                            for (int i = 0; i < tests; i += 100) {
                                List<Encoded> b = new ArrayList<>();
                                for (int j = 0; j < 100; j++) b.add(first(data.test(), i + j, tok, voc));
                                int[] g = cl.output(Batches.features(b), false, Batches.mask(b), null)
                                        .argMax(1)
                                        .toIntVector();
                                for (int j = 0; j < 100; j++)
                                    if (g[j] == data.test().labels()[i + j]) ok++;
                            }
                            line.append(String.format(" %.3f", ok / (double) tests));
                        }
                    }
                    System.out.printf(
                            "%s %s seed %d:%s (%.1f s)%n",
                            p, scratch ? "scratch" : "pretrained", seed, line, (RealExperiment.cpu() - s0) / 1e9);
                }
    }

    static Encoded first(TextData d, int i, Tokenizer tok, Vocabulary voc) {
        String t = d.texts().get(i);
        return Encoded.single(tok.encode(t.substring(0, t.indexOf('.') + 1)), voc);
    }

    static List<Encoded> pairs(TextData d, Tokenizer tok, Vocabulary voc) {
        List<Encoded> all = new ArrayList<>();
        for (String t : d.texts()) {
            int s = t.indexOf('.') + 1;
            all.add(Encoded.pair(tok.encode(t.substring(0, s)), tok.encode(t.substring(s)), voc));
        }
        return all;
    }
}
