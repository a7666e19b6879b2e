package curriculum.chapter04;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/**
 * The loss and accuracy that each strength of L2 reaches on images held out in turn.
 *
 * @param lambdas {@code [lambdas]}
 * @param losses {@code [lambdas]}, mean over the folds
 * @param accuracies {@code [lambdas]}, mean over the folds
 */
record CrossValidation(double[] lambdas, double[] losses, double[] accuracies) {

    /**
     * Trains once for each fold and λ.
     *
     * @param plain what the penalty is added to
     * @param data the training images; others are never seen here
     * @param afterEach is run after each network
     */
    static CrossValidation run(Recipe plain, DataSet data, int folds, double[] lambdas, long seed, Runnable afterEach) {
        Folds dealt = Folds.deal(data.numExamples(), folds, seed);
        double[] losses = new double[lambdas.length];
        double[] accuracies = new double[lambdas.length];
        // snippet cross-validation
        for (int i = 0; i < lambdas.length; i++) {
            double lambda = lambdas[i];
            Recipe recipe = plain.withSettings(settings -> settings.l2(lambda));
            for (int fold = 0; fold < folds; fold++) {
                DataSet others = Sample.rows(data, dealt.others(fold));
                MultiLayerNetwork network = SmallNetwork.train(recipe, others, seed);
                Scores heldOut = Scores.of(network, Sample.rows(data, dealt.leftOut(fold)));
                losses[i] += heldOut.loss() / folds;
                accuracies[i] += heldOut.accuracy() / folds;
                afterEach.run();
            }
        }
        // end snippet
        return new CrossValidation(lambdas, losses, accuracies);
    }

    double bestLambda() {
        return lambdas[best()];
    }

    double leastLoss() {
        return losses[best()];
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        return best;
    }
}
