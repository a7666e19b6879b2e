package curriculum.chapter08;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.datasets.RunningText;
import curriculum.lab.Lesson;
import curriculum.lab.machine.Progress;
import curriculum.layers.transformer.TokenScore;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The part of the lesson that shows the model an English that it has not read. */
final class ElsewherePart {
    private static final int MEASURED = 300;

    private final Lesson lesson;
    private final Setup setup;
    private final Corpus corpus;
    private final MultiLayerNetwork model;

    ElsewherePart(Lesson lesson, Setup setup, Corpus corpus, MultiLayerNetwork model) {
        this.lesson = lesson;
        this.setup = setup;
        this.corpus = corpus;
        this.model = model;
    }

    void otherEnglish() {
        List<Encoded> plays = windows(lesson.data(RunningText.SHAKESPEARE));
        List<Encoded> unread = plays.subList(0, MEASURED);
        TokenScore before = measure(model, unread);
        lesson.claim("elsewhere.loss", "Loss on texts of another kind", before.loss(), real(4.8, 5.7), bundled(13, 22));
        if (lesson.edition() == Edition.REAL) {
            List<Encoded> articles = windows(lesson.data(RunningText.WIKITEXT)).subList(0, MEASURED);
            lesson.claim(
                    "elsewhere.articles",
                    "Loss on Wikipedia",
                    measure(model, articles).loss(),
                    real(4.5, 5.5));
        }
        double known = measure(model, home()).loss();
        MultiLayerNetwork reader =
                EncoderNetwork.languageModel(setup.encoder(), setup.further().rate(), lesson.seed());
        reader.setParams(model.params());
        try (Progress progress = lesson.progress("reading on", setup.further().steps())) {
            setup.further()
                    .train(
                            reader,
                            plays.subList(MEASURED, plays.size()),
                            corpus.vocabulary(),
                            lesson.random(),
                            progress);
        }
        lesson.claim(
                "elsewhere.gain",
                "What reading on in them takes off it",
                before.loss() - measure(reader, unread).loss(),
                real(0.25, 0.75),
                bundled(9, 18));
        lesson.claim(
                "elsewhere.forgotten",
                "What that adds to the loss on the texts from before",
                measure(reader, home()).loss() - known,
                real(0.12, 0.5),
                bundled(1.2, 4.5));
    }

    private List<Encoded> home() {
        return corpus.testing().subList(0, MEASURED);
    }

    // The lines are one text: speeches and paragraphs are shorter than a window.
    private List<Encoded> windows(List<String> lines) {
        String text = String.join(" ", lines).replace("<unk>", Vocabulary.UNKNOWN);
        return new Windows(
                        corpus.tokenizer(), corpus.vocabulary(), setup.encoder().maxLength())
                .all(text);
    }

    private TokenScore measure(MultiLayerNetwork network, List<Encoded> texts) {
        Random random = lesson.random();
        return Pretraining.measure(
                network,
                texts.stream()
                        .map(text -> Masking.HIDDEN.apply(text, corpus.vocabulary(), random))
                        .toList());
    }
}
