package curriculum.chapter04;

import org.deeplearning4j.datasets.iterator.ExistingDataSetIterator;
import org.deeplearning4j.earlystopping.EarlyStoppingConfiguration;
import org.deeplearning4j.earlystopping.EarlyStoppingResult;
import org.deeplearning4j.earlystopping.saver.InMemoryModelSaver;
import org.deeplearning4j.earlystopping.scorecalc.DataSetLossCalculator;
import org.deeplearning4j.earlystopping.termination.MaxEpochsTerminationCondition;
import org.deeplearning4j.earlystopping.termination.ScoreImprovementEpochTerminationCondition;
import org.deeplearning4j.earlystopping.trainer.EarlyStoppingTrainer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;

/**
 * A network as it was when it did best on images that it was not trained on.
 *
 * @param best the network
 * @param epoch after how many epochs it was best
 * @param score its loss on the held-out images
 * @param reportedScore what Deeplearning4j says that was
 */
record EarlyStopping(MultiLayerNetwork best, int epoch, double score, double reportedScore) {
    private static final int FOLDS = 5;
    private static final int PATIENCE = 5;

    /** Trains on four fifths of the images and watches the loss on the rest. */
    static EarlyStopping train(Recipe recipe, DataSet few, long seed) {
        Folds folds = Folds.deal(few.numExamples(), FOLDS, seed);
        DataSet training = Sample.rows(few, folds.others(0));
        DataSet heldOut = Sample.rows(few, folds.leftOut(0));
        MultiLayerNetwork network = SmallNetwork.create(few.numInputs(), few.numOutcomes(), recipe, seed);
        Batches batches = new Batches(training, batch -> {}, seed);
        // snippet early-stopping
        EarlyStoppingConfiguration<MultiLayerNetwork> configuration = new EarlyStoppingConfiguration.Builder<
                        MultiLayerNetwork>()
                .scoreCalculator(new DataSetLossCalculator(
                        new ExistingDataSetIterator(heldOut.batchBy(heldOut.numExamples())), true))
                .epochTerminationConditions(
                        new ScoreImprovementEpochTerminationCondition(PATIENCE),
                        new MaxEpochsTerminationCondition(recipe.epochs()))
                .modelSaver(new InMemoryModelSaver<>())
                .build();
        EarlyStoppingResult<MultiLayerNetwork> result =
                new EarlyStoppingTrainer(configuration, network, new ExistingDataSetIterator(batches)).fit();
        double score = result.getScoreVsEpoch().get(result.getBestModelEpoch());
        // end snippet
        if (result.getTerminationReason() == EarlyStoppingResult.TerminationReason.Error) {
            // Otherwise Deeplearning4j swallows what went wrong.
            throw new IllegalStateException("Early stopping failed: " + result.getTerminationDetails());
        }
        return new EarlyStopping(
                result.getBestModel(), result.getBestModelEpoch() + 1, score, result.getBestModelScore());
    }
}
