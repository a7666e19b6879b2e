package curriculum.layers.transformer;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Modules one after another. */
final class Chain implements Module {

    private final List<Module> modules;

    Chain(List<Module> modules) {
        this.modules = List.copyOf(modules);
    }

    @Override
    public INDArray forward(INDArray x, Tokens tokens, boolean training) {
        INDArray y = x;
        for (Module module : modules) {
            y = module.forward(y, tokens, training);
        }
        return y;
    }

    @Override
    public INDArray backward(INDArray dy) {
        INDArray dx = dy;
        for (int i = modules.size() - 1; i >= 0; i--) {
            dx = modules.get(i).backward(dx);
        }
        return dx;
    }
}
