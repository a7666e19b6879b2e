package curriculum.chapter08;

import curriculum.datasets.Edition;

/**
 * How large everything is on an edition of the data.
 *
 * @param vocabulary number of tokens
 * @param leastCount words that occur less often than this are not learned from
 * @param encoder the model
 * @param pretraining how it is trained on text
 * @param testTexts texts that the language model is measured on
 * @param fineTuning how a classifier is trained
 * @param labels texts with labels that it gets
 * @param judged texts that it is measured on
 * @param seeds number of paired repetitions
 */
record Setup(
        int vocabulary,
        int leastCount,
        EncoderOptions encoder,
        Pretraining pretraining,
        int testTexts,
        FineTuning fineTuning,
        int labels,
        int judged,
        int seeds) {

    static Setup of(Edition edition) {
        return edition == Edition.BUNDLED
                ? new Setup(
                        240,
                        1,
                        new EncoderOptions(240, 32, 32, 2, 2, 0),
                        new Pretraining(32, 1500, 5e-3),
                        1500,
                        new FineTuning(20, 20, 1e-3),
                        40,
                        1000,
                        4)
                : new Setup(
                        2000,
                        5,
                        new EncoderOptions(2000, 64, 64, 4, 2, 0),
                        new Pretraining(32, 2000, 3e-3),
                        300,
                        new FineTuning(25, 3, 1e-3),
                        1000,
                        2000,
                        3);
    }
}
