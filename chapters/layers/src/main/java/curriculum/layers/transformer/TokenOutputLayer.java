package curriculum.layers.transformer;

import curriculum.layers.Wiring;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseOutputLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running layer of {@link TokenOutput}. */
final class TokenOutputLayer extends BaseOutputLayer<TokenOutput> implements Parameters {

    private static final long serialVersionUID = 1L;

    private final transient Linear linear;
    private final transient Buffers inputBuffers;
    private final transient Buffers buffers;
    private transient Tokens tokens;
    private transient TokenScore lastScore; // of the input that is set, null when it has none yet
    private boolean training;
    private transient LayerWorkspaceMgr workspace;

    TokenOutputLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
        linear = new Linear(this, "W", "b", type);
        inputBuffers = new Buffers(type);
        buffers = new Buffers(type);
    }

    @Override
    public void setInput(INDArray input, LayerWorkspaceMgr workspace) {
        super.setInput(input, workspace);
        lastScore = null;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspace) {
        INDArray logits = linear.forward(columns(training, workspace), tokens, training);
        Softmax.overTokens(logits);
        return Columns.toSequences(logits, tokens, ArrayType.ACTIVATIONS, workspace);
    }

    @Override
    public double computeScore(double penalty, boolean training, LayerWorkspaceMgr workspace) {
        if (lastScore == null) {
            INDArray columns = columns(training, workspace);
            score(columns, selected());
        }
        score = lastScore.loss() + penalty;
        return score;
    }

    /** The mean loss of the selected tokens of every sequence: [batch, 1]. */
    @Override
    public INDArray computeScoreForExamples(double penalty, LayerWorkspaceMgr workspace) {
        INDArray columns = columns(false, workspace);
        INDArray scores = workspace.createUninitialized(ArrayType.ACTIVATIONS, dataType, tokens.batch(), 1);
        for (int b = 0; b < tokens.batch(); b++) {
            int from = b * tokens.steps(), to = from + tokens.steps();
            score(
                    columns,
                    Arrays.stream(selected()).filter(t -> t >= from && t < to).toArray());
            scores.putScalar(b, 0, lastScore.loss() + penalty);
        }
        lastScore = null;
        return scores;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspace) {
        INDArray columns = columns(true, workspace);
        int[] selected = selected();
        INDArray dx = buffers.columns("dx", columns.shape()).assign(0);
        INDArray slopes = score(columns, selected);
        if (selected.length == 0) {
            gradientsFlattened.assign(0);
        } else {
            // The network divides by the number of sequences; the loss is a mean over the selected tokens.
            slopes.muli((double) tokens.batch() / selected.length);
            scatter(linear.backward(slopes), selected, dx);
        }
        INDArray gradient = Columns.toSequences(dx, tokens, ArrayType.ACTIVATION_GRAD, workspace);
        return new Pair<>(Wiring.gradient(gradientsFlattened, gradientViews), backpropDropOutIfPresent(gradient));
    }

    TokenScore lastScore() {
        return lastScore;
    }

    // Loss and accuracy of the selected tokens; returns probabilities minus one-hot labels, [vocabulary, selected].
    private INDArray score(INDArray columns, int[] selected) {
        if (selected.length == 0) {
            lastScore = new TokenScore(0, 0, 0);
            return null;
        }
        INDArray x = buffers.columns("selected", columns.size(0), selected.length);
        gather(columns, selected, x);
        INDArray logits = linear.forward(x, tokens, training);
        int[] ids = TokenIds.of(labels, selected, tokens, (int) layerConf().getNOut());
        lastScore = Softmax.crossEntropy(logits, ids);
        return logits;
    }

    // The tokens that the mask selects.
    private int[] selected() {
        int[] all = new int[tokens.count()];
        int count = 0;
        for (int token = 0; token < all.length; token++) {
            if (tokens.real() == null || tokens.real()[token]) {
                all[count++] = token;
            }
        }
        return Arrays.copyOf(all, count);
    }

    private INDArray columns(boolean training, LayerWorkspaceMgr workspace) {
        assertInputSet(false);
        this.training = training;
        this.workspace = workspace;
        applyDropOutIfNecessary(training, workspace);
        tokens = Tokens.of((int) input.size(0), (int) input.size(2), maskArray);
        return Columns.of(input, dataType, inputBuffers);
    }

    private static void gather(INDArray columns, int[] selected, INDArray into) {
        int width = (int) columns.size(0);
        Rows source = Rows.of(columns), target = Rows.into(into);
        double[] row = new double[width];
        for (int i = 0; i < selected.length; i++) {
            source.get(selected[i] * width, row, width);
            target.set(i * width, row, width);
        }
    }

    private static void scatter(INDArray columns, int[] selected, INDArray into) {
        int width = (int) columns.size(0);
        Rows source = Rows.of(columns), target = Rows.into(into);
        double[] row = new double[width];
        for (int i = 0; i < selected.length; i++) {
            source.get(i * width, row, width);
            target.set(selected[i] * width, row, width);
        }
    }

    @Override
    public INDArray value(String name) {
        return getParamWithNoise(name, training, workspace);
    }

    @Override
    public INDArray gradient(String name) {
        return gradientViews.get(name);
    }

    @Override
    protected INDArray getLabels2d(LayerWorkspaceMgr workspace, ArrayType kind) {
        return labels;
    }
}
