package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Additive attention: the score of a query and a key is vᵀ tanh(Wqᵀ query + Wkᵀ key + b). */
final class AdditiveModule implements CrossModule {

    private final Parameters parameters;
    private final Linear keyProjection;
    private final Weighting weighting;
    private final Buffers buffers;
    private Tokens queryTokens;
    private Tokens keyTokens;
    private INDArray queries;
    private INDArray keys;
    private INDArray tanhs; // [units, pairs], those of one query side by side

    AdditiveModule(Parameters parameters, double dropoutRate, DataType type) {
        this.parameters = parameters;
        keyProjection = new Linear(parameters, "Wk", "b", type);
        weighting = new Weighting(1, false, dropoutRate, type);
        buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray queries, INDArray keys, Tokens queryTokens, Tokens keyTokens, boolean training) {
        this.queryTokens = queryTokens;
        this.keyTokens = keyTokens;
        this.queries = queries;
        this.keys = keys;
        INDArray wq = parameters.value("Wq");
        INDArray q = buffers.columns("q", wq.size(1), queryTokens.count());
        Nd4j.gemm(wq, queries, q, true, false, 1, 0);
        INDArray k = keyProjection.forward(keys, keyTokens, training);
        INDArray scores = buffers.rows("scores", queryTokens.batch(), 1, queryTokens.steps(), keyTokens.steps());
        tanhs = buffers.columns("tanh", q.size(0), scores.length());
        computeTanhs(q, k);
        Nd4j.gemm(parameters.value("v"), tanhs, pairs(scores), true, false, 1, 0);
        INDArray context = buffers.columns("context", keys.size(0), queryTokens.count());
        weighting.forward(scores, Heads.of(keys, keyTokens, 1), keyTokens, training, Heads.of(context, queryTokens, 1));
        return context;
    }

    // tanh(q + k) = 1 − 2 / (1 + e^(2q) e^(2k)): so every query and every key needs its exponentials once, not every
    // pair.
    private void computeTanhs(INDArray q, INDArray k) {
        int units = (int) q.size(0), steps = keyTokens.steps();
        double[] query = new double[units];
        double[] all = new double[steps * units]; // the keys of one sequence
        double[] run = new double[steps * units];
        Rows qs = Rows.of(q), ks = Rows.of(k), out = Rows.into(tanhs);
        for (int i = 0; i < queryTokens.count(); i++) {
            if (i % queryTokens.steps() == 0) {
                ks.get(i / queryTokens.steps() * all.length, all, all.length);
                exponentialsOfDoubles(all);
            }
            qs.get(i * units, query, units);
            exponentialsOfDoubles(query);
            for (int j = 0; j < all.length; j += units) {
                for (int u = 0; u < units; u++) {
                    run[j + u] = 1 - 2 / (1 + query[u] * all[j + u]);
                }
            }
            out.set(i * run.length, run, run.length);
        }
    }

    // e^(2x) as a power of a positive number or the inverse of one, since Exponential is exact relative to 1 only.
    // |x| > 350 counts as 350, far beyond what a projection gives.
    private static void exponentialsOfDoubles(double[] values) {
        double[] powers = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            powers[i] = 2 * Math.abs(values[i]);
        }
        Exponential.apply(powers, powers.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] < 0 ? 1 / powers[i] : powers[i];
        }
    }

    @Override
    public INDArray[] backward(INDArray dy) {
        INDArray dValues = buffers.columns("values' gradient", keys.shape());
        INDArray dScores = weighting.backward(Heads.of(dy, queryTokens, 1), Heads.of(dValues, keyTokens, 1));
        INDArray wq = parameters.value("Wq");
        INDArray dq = buffers.columns("q' gradient", wq.size(1), queryTokens.count());
        INDArray dk = buffers.columns("k' gradient", wq.size(1), keyTokens.count());
        Nd4j.gemm(tanhs, pairs(dScores), parameters.gradient("v"), false, true, 1, 0);
        backwardOfTanhs(dScores, dq, dk);
        Nd4j.gemm(queries, dq, parameters.gradient("Wq"), false, true, 1, 0);
        INDArray dQueries = buffers.columns("queries' gradient", queries.shape());
        Nd4j.gemm(wq, dq, dQueries, false, false, 1, 0);
        return new INDArray[] {dQueries, keyProjection.backward(dk).addi(dValues)};
    }

    private void backwardOfTanhs(INDArray dScores, INDArray dq, INDArray dk) {
        int units = (int) dq.size(0), steps = keyTokens.steps(), perSequence = queryTokens.steps();
        double[] v = parameters.value("v").toDoubleVector();
        double[] row = new double[steps], dQuery = new double[units];
        double[] dKeys = new double[steps * units], run = new double[steps * units];
        Rows slopes = Rows.of(dScores), kept = Rows.of(tanhs), dqs = Rows.into(dq), dks = Rows.into(dk);
        for (int i = 0; i < queryTokens.count(); i++) {
            if (i % perSequence == 0) {
                java.util.Arrays.fill(dKeys, 0);
            }
            java.util.Arrays.fill(dQuery, 0);
            slopes.get(i * steps, row, steps);
            kept.get(i * run.length, run, run.length);
            for (int j = 0; j < steps; j++) {
                for (int u = 0; u < units; u++) {
                    double tanh = run[j * units + u];
                    double slope = row[j] * v[u] * (1 - tanh * tanh);
                    dQuery[u] += slope;
                    dKeys[j * units + u] += slope;
                }
            }
            dqs.set(i * units, dQuery, units);
            if (i % perSequence == perSequence - 1) {
                dks.set(i / perSequence * dKeys.length, dKeys, dKeys.length);
            }
        }
    }

    // Scores of a batch [batch, 1, queries, keys] as one row.
    private static INDArray pairs(INDArray scores) {
        return scores.reshape('c', 1, scores.length());
    }

    @Override
    public INDArray weights() {
        return weighting.weights();
    }
}
