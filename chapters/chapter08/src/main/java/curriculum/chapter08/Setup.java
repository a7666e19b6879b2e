package curriculum.chapter08;

import curriculum.datasets.Edition;

/**
 * How large everything is on an edition of the data.
 *
 * @param leastCount words that occur less often than this are not learned from
 * @param encoder the model; it says how many tokens there are, too
 * @param pretraining how it is trained on text
 * @param gist how the encoder is trained on whole texts
 * @param further how it reads on in other texts
 * @param testTexts texts that the language model is measured on
 * @param fineTuning how a classifier is trained
 * @param labels texts with labels that it gets
 * @param judged texts that it is measured on
 * @param seeds number of paired repetitions
 */
record Setup(
        int leastCount,
        EncoderOptions encoder,
        Pretraining pretraining,
        Gist gist,
        Pretraining further,
        int testTexts,
        FineTuning fineTuning,
        int labels,
        int judged,
        int seeds) {

    static Setup of(Edition edition) {
        return edition == Edition.BUNDLED
                ? new Setup(
                        1,
                        new EncoderOptions(200, 32, 64, 4, 1),
                        new Pretraining(32, 1600, 9e-3),
                        new Gist(32, 250, 3e-3, 12),
                        new Pretraining(32, 50, 5e-3),
                        1000,
                        new FineTuning(20, 15, 3e-3),
                        40,
                        500,
                        3)
                : new Setup(
                        5,
                        new EncoderOptions(2000, 64, 64, 4, 1).withNearFirst(true),
                        new Pretraining(48, 3000, 6e-3),
                        new Gist(64, 1000, 3e-3, 100),
                        new Pretraining(32, 100, 1e-3),
                        200,
                        new FineTuning(25, 3, 3e-3),
                        1000,
                        2000,
                        3);
    }
}
