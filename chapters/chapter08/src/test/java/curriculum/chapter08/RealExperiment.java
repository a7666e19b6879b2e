package curriculum.chapter08;

import curriculum.layers.attention.TokenScore;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.zip.GZIPInputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.schedule.*;

/** Scratch. */
class RealExperiment {
    static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static double env(String k, double d) {
        String s = System.getProperty(k);
        return s == null ? d : Double.parseDouble(s);
    }

    static List<String[]> read(String f) throws IOException {
        List<String[]> all = new ArrayList<>();
        try (BufferedReader r = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new FileInputStream("/work/shared/datasets/imdb/" + f)), StandardCharsets.UTF_8))) {
            for (String l; (l = r.readLine()) != null; ) {
                String[] c = l.split("\t", 4);
                all.add(new String[] {c[0], c[3]});
            }
        }
        return all;
    }

    public static void main(String[] a) throws Exception {
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        long t0 = cpu();
        List<String[]> train = read("train.tsv.gz");
        List<String[]> test = read("test.tsv.gz");
        Collections.shuffle(train, new Random(1));
        Collections.shuffle(test, new Random(2));
        Map<String, Integer> counts = new TreeMap<>();
        for (String[] r : train) for (String w : Words.of(r[1])) counts.merge(w, 1, Integer::sum);
        System.out.println("words " + counts.size() + " " + (cpu() - t0) / 1e9);
        int V = (int) env("vocab", 2000);
        Map<String, Integer> frequent = new TreeMap<>();
        counts.forEach((w, c) -> {
            if (c >= 5) frequent.put(w, c);
        });
        Vocabulary voc = SubwordTrainer.train(frequent, V);
        System.out.println("bpe " + voc.size() + " words " + frequent.size() + " " + (cpu() - t0) / 1e9);
        Tokenizer tok = new Tokenizer(voc);
        List<List<Integer>> ids = new ArrayList<>();
        long n = 0;
        for (String[] r : train) {
            List<Integer> x = tok.encode(r[1]);
            ids.add(x);
            n += x.size();
        }
        System.out.println("tokens " + n + " per word "
                + n / (double) counts.values().stream().mapToInt(i -> i).sum() + " " + (cpu() - t0) / 1e9);
        int L = (int) env("len", 64);
        List<Encoded> windows = windows(ids, L, voc);
        List<List<Integer>> testIds = new ArrayList<>();
        for (int i = 0; i < 3000; i++) testIds.add(tok.encode(test.get(i)[1]));
        List<Encoded> testW = windows(testIds, L, voc).subList(0, 1500);
        Random rnd = new Random(5);
        List<Masked> testMasked = new ArrayList<>();
        for (Encoded e : testW) testMasked.add(Masking.HIDDEN.apply(e, voc, rnd));
        // baselines
        int[] uni = new int[V];
        Map<Integer, int[]> next = new HashMap<>();
        HashMap<Long, int[]> dummy = new HashMap<>();
        int[][] bi = new int[V][V];
        for (Encoded e : windows)
            for (int i = 1; i < e.length(); i++) {
                int w = e.ids()[i];
                uni[w]++;
                bi[e.ids()[i - 1]][w]++;
            }
        int top = 5;
        for (int i = 5; i < V; i++) if (uni[i] > uni[top]) top = i;
        int cu = 0, cl = 0, cb = 0, c = 0;
        int mask = voc.id("[MASK]");
        double tot = 0;
        for (int i = 5; i < V; i++) tot += uni[i];
        double H = 0;
        for (int i = 5; i < V; i++) if (uni[i] > 0) H -= uni[i] / tot * Math.log(uni[i] / tot);
        for (Masked m : testMasked)
            for (int i = 1; i < m.input().length; i++)
                if (m.selected()[i]) {
                    c++;
                    int w = m.original().ids()[i];
                    if (w == top) cu++;
                    int l = m.input()[i - 1], r = m.input()[i + 1];
                    int best = top;
                    double bs = -1;
                    int bestL = top;
                    double bl = -1;
                    for (int k = 5; k < V; k++) {
                        double pl = l == mask ? uni[k] : bi[l][k];
                        double s = (pl + 0.0) * (r == mask ? 1 : (bi[k][r] + 0.01) / (uni[k] + 1.0));
                        if (s > bs) {
                            bs = s;
                            best = k;
                        }
                        if (pl > bl) {
                            bl = pl;
                            bestL = k;
                        }
                    }
                    if (best == w) cb++;
                    if (bestL == w) cl++;
                }
        System.out.printf(
                "windows %d lnV %.3f H1 %.3f unigram %.4f left bigram %.4f two-sided %.4f of %d%n",
                windows.size(), Math.log(V), H, cu / (double) c, cl / (double) c, cb / (double) c, c);
        int batch = (int) env("batch", 32), steps = (int) env("steps", 2000);
        double lr = env("lr", 1e-3);
        EncoderOptions o = new EncoderOptions(
                V, L, (int) env("width", 64), (int) env("heads", 4), (int) env("blocks", 2), env("drop", 0));
        int warm = (int) env("warm", 200);
        MultiLayerNetwork net = EncoderNetwork.languageModel(
                o, new RampSchedule(new PolySchedule(ScheduleType.ITERATION, lr, 1, steps + 1), warm), 42);
        System.out.println("params " + net.numParams());
        Random order = new Random(9);
        double sum = 0;
        int k = 0;
        long s0 = cpu();
        int every = Math.max(1, steps / 10);
        for (int step = 1; step <= steps; step++) {
            List<Masked> b = new ArrayList<>();
            for (int i = 0; i < batch; i++)
                b.add(Masking.BERT.apply(windows.get(order.nextInt(windows.size())), voc, order));
            net.fit(Batches.languageModel(b));
            sum += net.score();
            k++;
            if (step % every == 0) {
                double acc = 0, loss = 0;
                int cnt = 0;
                for (int i = 0; i < testMasked.size() / (step == steps ? 1 : 5); i += 50) {
                    TokenScore s = TokenScore.of(
                            net, Batches.languageModel(testMasked.subList(i, Math.min(i + 50, testMasked.size()))));
                    acc += s.accuracy() * s.count();
                    loss += s.loss() * s.count();
                    cnt += s.count();
                }
                System.out.printf(
                        "step %d train %.3f test %.3f acc %.4f  %.1f ms/step wall %.0f s%n",
                        step, sum / k, loss / cnt, acc / cnt, (cpu() - s0) / 1e6 / step, (cpu() - s0) / 1e9);
                sum = 0;
                k = 0;
            }
        }
        String save = System.getProperty("save");
        if (save != null) {
            net.save(new File(save), false);
            voc.write(new File(save + ".vocab").toPath());
        }
        if (env("tune", 1) > 0) tune(net, o, train, test, tok, voc, L);
    }

    static List<Encoded> windows(List<List<Integer>> ids, int L, Vocabulary voc) {
        List<Encoded> w = new ArrayList<>();
        int half = (L - 3) / 2;
        for (List<Integer> r : ids)
            for (int s = 0; s + 2 * half <= r.size(); s += 2 * half)
                w.add(Encoded.pair(r.subList(s, s + half), r.subList(s + half, s + 2 * half), voc));
        return w;
    }

    static Encoded review(List<Integer> r, int L, Vocabulary voc) {
        int half = (L - 3) / 2;
        if (r.size() <= 2 * half) {
            int h = Math.min(half, r.size() / 2);
            return Encoded.pair(r.subList(0, r.size() / 2), r.subList(r.size() / 2, r.size()), voc);
        }
        return Encoded.pair(r.subList(0, half), r.subList(r.size() - half, r.size()), voc);
    }

    static void tune(
            MultiLayerNetwork pre,
            EncoderOptions o,
            List<String[]> train,
            List<String[]> test,
            Tokenizer tok,
            Vocabulary voc,
            int L) {
        int labels = 1000, tests = 3000;
        List<Encoded> x = new ArrayList<>(), tx = new ArrayList<>();
        int[] y = new int[labels], ty = new int[tests];
        for (int i = 0; i < labels; i++) {
            x.add(review(tok.encode(train.get(i)[1]), L, voc));
            y[i] = Integer.parseInt(train.get(i)[0]);
        }
        for (int i = 0; i < tests; i++) {
            tx.add(review(tok.encode(test.get(i)[1]), L, voc));
            ty[i] = Integer.parseInt(test.get(i)[0]);
        }
        double flr = env("flr", 5e-4);
        int epochs = (int) env("epochs", 6);
        for (EncoderNetwork.Pooling p : EncoderNetwork.Pooling.values())
            for (boolean scratch : new boolean[] {false, true}) {
                for (int seed = 1; seed <= (int) env("seeds", 2); seed++) {
                    long s0 = cpu();
                    MultiLayerNetwork c = EncoderNetwork.classifier(o, p, new FixedSchedule(flr), seed);
                    if (!scratch) EncoderNetwork.copyEncoder(pre, c);
                    Random r = new Random(seed);
                    StringBuilder line = new StringBuilder();
                    Integer[] order = new Integer[labels];
                    for (int i = 0; i < labels; i++) order[i] = i;
                    for (int e = 0; e < epochs; e++) {
                        Collections.shuffle(Arrays.asList(order), r);
                        for (int i = 0; i + 25 <= labels; i += 25) {
                            List<Encoded> b = new ArrayList<>();
                            int[] by = new int[25];
                            for (int j = 0; j < 25; j++) {
                                b.add(x.get(order[i + j]));
                                by[j] = y[order[i + j]];
                            }
                            c.fit(Batches.classification(b, by));
                        }
                        if (e % 2 == 1) {
                            int right = 0;
                            for (int i = 0; i < tests; i += 100) {
                                var b = tx.subList(i, i + 100);
                                int[] g = c.output(Batches.features(b), false, Batches.mask(b), null)
                                        .argMax(1)
                                        .toIntVector();
                                for (int j = 0; j < 100; j++) if (g[j] == ty[i + j]) right++;
                            }
                            line.append(String.format(" %.3f", right / (double) tests));
                        }
                    }
                    System.out.printf(
                            "%s %s seed %d:%s (%.0f s)%n",
                            p, scratch ? "scratch" : "pretrained", seed, line, (cpu() - s0) / 1e9);
                }
            }
    }
}
