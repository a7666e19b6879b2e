package curriculum.layers.autoencoder;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The working part of a {@link SparsityPenalty}. */
final class SparsityPenaltyLayer extends AbstractLayer<SparsityPenalty> {
    /** A mean activation is kept this far from 0 and 1, where the divergence is infinite. */
    private static final double MARGIN = 1e-6;

    private double penalty;

    SparsityPenaltyLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (input.rank() != 2) {
            throw new IllegalArgumentException(
                    "A sparsity penalty needs activations [batch, units], but their shape is "
                            + Arrays.toString(input.shape()));
        }
        penalty = layerConf().strength() * (layerConf().kind() == SparsityPenalty.Kind.L1 ? l1() : kl());
        return workspaces.dup(ArrayType.ACTIVATIONS, input);
    }

    private double l1() {
        return input.norm1Number().doubleValue() / input.rows();
    }

    private double kl() {
        double target = layerConf().target();
        double sum = 0;
        for (double mean : meanActivations().toDoubleVector()) {
            sum += target * Math.log(target / mean) + (1 - target) * Math.log((1 - target) / (1 - mean));
        }
        return sum;
    }

    /** {@code [units]}, each between 0 and 1. */
    private INDArray meanActivations() {
        INDArray means = input.mean(0);
        if (means.minNumber().doubleValue() < 0 || means.maxNumber().doubleValue() > 1) {
            throw new IllegalArgumentException("The KL penalty needs activations between 0 and 1, but a unit's mean is "
                    + (means.minNumber().doubleValue() < 0 ? means.minNumber() : means.maxNumber())
                    + "; put a sigmoid before it, or use the L1 penalty");
        }
        return Transforms.min(Transforms.max(means, MARGIN), 1 - MARGIN);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray below = workspaces.dup(ArrayType.ACTIVATION_GRAD, epsilon); // [batch, units]
        // Summed over the batch, as every gradient here; the updater divides by the batch.
        if (layerConf().kind() == SparsityPenalty.Kind.L1) {
            below.addi(Transforms.sign(input).muli(layerConf().strength()));
        } else {
            INDArray means = meanActivations();
            double target = layerConf().target();
            INDArray slope = means.rdiv(-target).addi(means.rsub(1).rdivi(1 - target)); // [units]
            below.addiRowVector(slope.muli(layerConf().strength()));
        }
        return new Pair<>(new DefaultGradient(), below);
    }

    @Override
    public double calcRegularizationScore(boolean backpropParamsOnly) {
        return penalty;
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void clearNoiseWeightParams() {
        // It has no weights.
    }

    @Override
    public INDArray params() {
        return null;
    }

    @Override
    public Type type() {
        return Type.FEED_FORWARD;
    }
}
