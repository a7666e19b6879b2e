package curriculum.layers.attention;

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
        score(q, k, scores);
        INDArray context = buffers.columns("context", keys.size(0), queryTokens.count());
        weighting.forward(scores, Heads.of(keys, keyTokens, 1), keyTokens, training, Heads.of(context, queryTokens, 1));
        return context;
    }

    // Scores of every pair; keeps tanh(q + k), [units] for each pair, for the backward pass.
    private void score(INDArray q, INDArray k, INDArray scores) {
        int units = (int) q.size(0), steps = keyTokens.steps();
        double[] v = parameters.value("v").toDoubleVector();
        double[] query = new double[units], row = new double[steps];
        double[] all = new double[steps * units]; // the keys of one sequence
        double[] run = new double[steps * units];
        Rows qs = Rows.of(q), ks = Rows.of(k), out = Rows.into(scores), tanhs = Rows.into(tanhs(units));
        for (int i = 0; i < queryTokens.count(); i++) {
            int b = i / queryTokens.steps();
            qs.get(i * units, query, units);
            ks.get(b * all.length, all, all.length);
            for (int j = 0; j < all.length; j += units) {
                for (int u = 0; u < units; u++) {
                    run[j + u] = 2 * (query[u] + all[j + u]);
                }
            }
            Exponential.apply(run, run.length);
            for (int j = 0; j < run.length; j++) {
                run[j] = 1 - 2 / (1 + run[j]); // tanh x = 1 − 2 / (1 + e^(2x))
            }
            for (int j = 0; j < steps; j++) {
                row[j] = 0;
                for (int u = 0; u < units; u++) {
                    row[j] += v[u] * run[j * units + u];
                }
            }
            out.set(i * steps, row, steps);
            tanhs.set(i * run.length, run, run.length);
        }
    }

    @Override
    public INDArray[] backward(INDArray dy) {
        INDArray dValues = buffers.columns("values' gradient", keys.shape());
        INDArray dScores = weighting.backward(Heads.of(dy, queryTokens, 1), Heads.of(dValues, keyTokens, 1));
        INDArray wq = parameters.value("Wq");
        INDArray dq = buffers.columns("q' gradient", wq.size(1), queryTokens.count());
        INDArray dk = buffers.columns("k' gradient", wq.size(1), keyTokens.count());
        backwardOfScores(dScores, dq, dk);
        Nd4j.gemm(queries, dq, parameters.gradient("Wq"), false, true, 1, 0);
        INDArray dQueries = buffers.columns("queries' gradient", queries.shape());
        Nd4j.gemm(wq, dq, dQueries, false, false, 1, 0);
        return new INDArray[] {dQueries, keyProjection.backward(dk).addi(dValues)};
    }

    private void backwardOfScores(INDArray dScores, INDArray dq, INDArray dk) {
        int units = (int) dq.size(0), steps = keyTokens.steps(), perSequence = queryTokens.steps();
        double[] v = parameters.value("v").toDoubleVector(), dv = new double[units];
        double[] row = new double[steps], dQuery = new double[units];
        double[] dKeys = new double[steps * units], run = new double[steps * units];
        Rows slopes = Rows.of(dScores), tanhs = Rows.of(tanhs(units)), dqs = Rows.into(dq), dks = Rows.into(dk);
        for (int i = 0; i < queryTokens.count(); i++) {
            if (i % perSequence == 0) {
                java.util.Arrays.fill(dKeys, 0);
            }
            java.util.Arrays.fill(dQuery, 0);
            slopes.get(i * steps, row, steps);
            tanhs.get(i * run.length, run, run.length);
            for (int j = 0; j < steps; j++) {
                for (int u = 0; u < units; u++) {
                    double tanh = run[j * units + u];
                    double slope = row[j] * v[u] * (1 - tanh * tanh);
                    dv[u] += row[j] * tanh;
                    dQuery[u] += slope;
                    dKeys[j * units + u] += slope;
                }
            }
            dqs.set(i * units, dQuery, units);
            if (i % perSequence == perSequence - 1) {
                dks.set(i / perSequence * dKeys.length, dKeys, dKeys.length);
            }
        }
        parameters.gradient("v").assign(Nd4j.createFromArray(dv).reshape(units, 1));
    }

    private INDArray tanhs(int units) {
        return buffers.rows("tanh", queryTokens.count(), keyTokens.steps(), units);
    }

    @Override
    public INDArray weights() {
        return weighting.weights();
    }
}
