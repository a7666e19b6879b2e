package curriculum.chapter08;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.layers.transformer.AttentionWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sixth part of the lesson: what the language model has learned. */
final class ContextPart {
    private static final int MOST_PLACES = 300;
    private static final int SHOWN_WORDS = 5;

    private final Lesson lesson;
    private final Setup setup;
    private final Corpus corpus;
    private final MultiLayerNetwork model;

    ContextPart(Lesson lesson, Setup setup, Corpus corpus, MultiLayerNetwork model) {
        this.lesson = lesson;
        this.setup = setup;
        this.corpus = corpus;
        this.model = model;
    }

    void bothSides() {
        boolean grammar = lesson.edition() == Edition.BUNDLED;
        // "this film" or "these films", "it was good" or "it would be good": the word on the right decides.
        MinimalPairs words = grammar ? pairs("this", "these") : pairs("was", "would");
        double with = words.accuracy(model);
        double without = words.accuracyFromTheLeft(model);
        lesson.claim(
                "bidirectional.with",
                "\"this\" or \"these\" (\"was\" or \"would\") chosen rightly",
                with,
                real(0.7, 0.92),
                bundled(0.95, 1));
        lesson.claim(
                "bidirectional.without",
                "The same with everything to the right hidden",
                without,
                real(0.45, 0.65),
                bundled(0.4, 0.6));
        lesson.claim(
                "bidirectional.gain",
                "What the right side is worth",
                with - without,
                real(0.15, 0.42),
                bundled(0.38, 0.6));
        MinimalPairs copulas = pairs("was", "were");
        lesson.claim(
                "agreement.copula",
                "\"was\" or \"were\" chosen rightly",
                copulas.accuracy(model),
                real(0.56, 0.82),
                bundled(0.95, 1));
        lesson.claim(
                "agreement.pronoun",
                "\"it\" or \"them\" chosen rightly, far from the noun",
                pairs("it", "them").accuracy(model),
                real(0.51, 0.72),
                bundled(0.8, 1));
    }

    private MinimalPairs pairs(String first, String second) {
        return new MinimalPairs(corpus.testing(), first, second, corpus.vocabulary(), MOST_PLACES);
    }

    void attention() {
        Tokenizer tokenizer = corpus.tokenizer();
        Encoded sentence = Encoded.pair(
                tokenizer.encode("these films by the critic were not dull."),
                tokenizer.encode("the viewers loved them for being funny."),
                corpus.vocabulary());
        List<String> tokens = IntStream.of(sentence.ids())
                .mapToObj(corpus.vocabulary()::token)
                .toList();
        List<INDArray> blocks = AttentionWeights.of(model, Batches.features(List.of(sentence)), null);
        List<double[][]> maps = new ArrayList<>();
        for (INDArray block : blocks) {
            for (int head = 0; head < block.size(1); head++) {
                maps.add(block.slice(0).slice(head).toDoubleMatrix());
            }
        }
        int heads = setup.encoder().heads();
        lesson.figure(
                "attention",
                "How much each token (row) takes from each other (column), by head",
                ModelFigures.heads(tokens, maps, heads));
        double difference = 0;
        for (int i = 0; i < tokens.size(); i++) {
            for (int j = 0; j < tokens.size(); j++) {
                difference += Math.abs(maps.get(0)[i][j] - maps.get(1)[i][j]) / 2 / tokens.size();
            }
        }
        lesson.claim(
                "attention.heads",
                "Share of attention that two heads spend differently",
                difference,
                real(0.8, 1),
                bundled(0.65, 1));
    }

    void ask(Question question) {
        double[] probabilities = probabilities(question);
        lesson.note("question", "Asked: %s", question.sentence());
        Table table = Table.of("word", "probability");
        for (int token : mostLikely(probabilities)) {
            table.row(corpus.vocabulary().token(token), probabilities[token]);
        }
        lesson.table("answers", "The five most likely words for the first [MASK]", table);

        double[] usual = probabilities(
                Question.of(AskOptions.USUAL, corpus, setup.encoder().maxLength()));
        lesson.claim(
                "ask.five",
                "Probability of five words in \"" + AskOptions.USUAL + "\"",
                mostLikely(usual).stream().mapToDouble(token -> usual[token]).sum(),
                real(0.35, 0.85),
                bundled(0.9, 1));
    }

    private double[] probabilities(Question question) {
        Encoded sentence = Encoded.single(question.ids(), corpus.vocabulary());
        INDArray output = model.output(Batches.features(List.of(sentence))); // [1, vocabulary, steps]
        return output.slice(0).getColumn(question.mask() + 1L).toDoubleVector();
    }

    private List<Integer> mostLikely(double[] probabilities) {
        return IntStream.range(0, corpus.vocabulary().size())
                .boxed()
                .sorted(Comparator.comparingDouble(token -> -probabilities[token]))
                .limit(SHOWN_WORDS)
                .toList();
    }
}
