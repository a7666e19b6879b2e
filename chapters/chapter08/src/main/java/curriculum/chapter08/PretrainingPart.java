package curriculum.chapter08;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.machine.Progress;
import curriculum.layers.transformer.TokenScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The fifth part of the lesson: a masked language model is pre-trained, and compared with what could be known. */
final class PretrainingPart {
    private static final int SHOWN_TO_BEGINNERS = 30;

    private final Lesson lesson;
    private final Setup setup;
    private final Corpus corpus;
    private final List<Masked> hidden;
    private final Map<String, Double> levels = new LinkedHashMap<>();

    PretrainingPart(Lesson lesson, Setup setup, Corpus corpus) {
        this.lesson = lesson;
        this.setup = setup;
        this.corpus = corpus;
        Random random = lesson.random();
        hidden = corpus.testing().stream()
                .map(text -> Masking.HIDDEN.apply(text, corpus.vocabulary(), random))
                .toList();
    }

    void baselines() {
        NeighbourCounts counts = NeighbourCounts.of(corpus.training(), corpus.vocabulary());
        levels.put("ln V", Math.log(corpus.vocabulary().size()));
        levels.put("unigram", counts.unigramEntropy());
        lesson.claim(
                "unigram.entropy",
                "Loss of knowing frequencies only, in nats",
                counts.unigramEntropy(),
                real(6.2, 6.5),
                bundled(3.3, 3.7));
        lesson.claim(
                "unigram.masked-accuracy",
                "Accuracy of the most frequent token",
                counts.unigramAccuracy(hidden),
                real(0.025, 0.045),
                bundled(0.1, 0.16));
        lesson.claim(
                "bigram.masked-accuracy",
                "Accuracy of what follows the left neighbour",
                counts.bigramAccuracy(hidden),
                real(0.11, 0.145),
                bundled(0.43, 0.51));
        lesson.claim(
                "neighbours.masked-accuracy",
                "Accuracy of what fits between both neighbours",
                counts.twoSidedAccuracy(hidden),
                real(0.235, 0.285),
                bundled(0.52, 0.62));
    }

    MultiLayerNetwork pretrain() {
        MultiLayerNetwork network = untrained(setup.encoder());
        lesson.note("parameters", "The model has %d parameters.", network.numParams());
        compareBeginnings();
        TokenScore before = Pretraining.measure(network, hidden.subList(0, hidden.size() / 5));
        lesson.claim(
                "mlm.first-loss", "Loss before training: near ln V", before.loss(), real(7.5, 7.9), bundled(5.3, 5.9));
        Pretraining.Curve curve;
        try (Progress progress =
                lesson.progress("pre-training", setup.pretraining().steps())) {
            curve = setup.pretraining()
                    .train(network, corpus.training(), corpus.vocabulary(), lesson.random(), progress);
        }
        TokenScore after = Pretraining.measure(network, hidden);
        lesson.claim("mlm.loss", "Loss on masked test tokens", after.loss(), real(4.1, 4.55), bundled(0.68, 0.85));
        lesson.claim(
                "mlm.masked-accuracy",
                "Accuracy on masked test tokens",
                after.accuracy(),
                real(0.185, 0.24),
                bundled(0.65, 0.72));
        if (lesson.edition() == Edition.BUNDLED) {
            compareWithTheBest(after);
        }
        lesson.figure(
                "pre-training",
                "The loss of guessing masked tokens while training, and what is known without a model",
                ModelFigures.losses(curve, levels));
        return network;
    }

    private void compareBeginnings() {
        List<Encoded> texts = corpus.testing().subList(0, SHOWN_TO_BEGINNERS);
        EncoderOptions usual = setup.encoder().withNearFirst(false);
        lesson.claim(
                "start.usual",
                "Attention to two tokens on each side, before training",
                NearFirst.shareOfNeighbours(untrained(usual), texts),
                real(0.04, 0.08),
                bundled(0.17, 0.24));
        lesson.claim(
                "start.near",
                "The same with a start that looks at neighbours",
                NearFirst.shareOfNeighbours(untrained(usual.withNearFirst(true)), texts),
                real(0.09, 0.2),
                bundled(0.22, 0.35));
    }

    private MultiLayerNetwork untrained(EncoderOptions options) {
        return EncoderNetwork.languageModel(options, setup.pretraining().rate(), lesson.seed());
    }

    /** The grammar is known, so the best guesses are too. */
    private void compareWithTheBest(TokenScore model) {
        BestGuess grammar = new BestGuess(corpus.vocabulary());
        double loss = 0;
        int right = 0, count = 0;
        for (Masked one : hidden) {
            double[][] best = grammar.probabilities(one);
            for (int step = 0; step < best.length; step++) {
                if (best[step] != null) {
                    int token = one.original().ids()[step];
                    loss -= Math.log(best[step][token]);
                    right += token == BestGuess.mostLikely(best[step]) ? 1 : 0;
                    count++;
                }
            }
        }
        levels.put("best possible", loss / count);
        double best = (double) right / count;
        lesson.claim("best.masked-accuracy", "Accuracy of the best guesses there are", best, bundled(0.68, 0.74));
        lesson.claim(
                "mlm.share-of-best", "Share of it that the model reaches", model.accuracy() / best, bundled(0.95, 1));
        lesson.claim(
                "mlm.divergence",
                "Loss above the least possible: a KL divergence",
                model.loss() - loss / count,
                bundled(0.03, 0.13));
    }
}
