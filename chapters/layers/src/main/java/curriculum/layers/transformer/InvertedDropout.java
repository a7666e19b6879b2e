package curriculum.layers.transformer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.impl.DropOutInverted;
import org.nd4j.linalg.factory.Nd4j;

/**
 * In training, sets each number to zero with probability {@code rate} and divides the others by 1 − rate; at inference
 * does nothing. Draws from ND4J's random numbers, so that a seed reproduces a run.
 */
final class InvertedDropout implements Module {

    private final double rate;
    private final Buffers buffers;
    private INDArray mask; // 0 or 1 / (1 − rate); null when the last pass dropped nothing

    InvertedDropout(double rate, DataType type) {
        this.rate = rate;
        this.buffers = new Buffers(type);
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        mask = null;
        if (!training || rate == 0) {
            return x;
        }
        mask = like("mask", x).assign(1);
        Nd4j.getExecutioner().exec(new DropOutInverted(mask, mask, 1 - rate));
        return x.mul(mask, like("y", x));
    }

    @Override
    public INDArray backward(INDArray dy) {
        return mask == null ? dy : dy.mul(mask, like("dx", dy));
    }

    private INDArray like(String name, INDArray array) {
        return array.ordering() == 'f' ? buffers.columns(name, array.shape()) : buffers.rows(name, array.shape());
    }
}
