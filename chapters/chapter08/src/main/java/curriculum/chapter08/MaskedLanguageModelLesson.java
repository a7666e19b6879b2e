package curriculum.chapter08;

import curriculum.datasets.DataSource;
import curriculum.datasets.Imdb;
import curriculum.datasets.ReviewData;
import curriculum.datasets.generated.AgreementGrammar;
import curriculum.lab.Chapter;
import curriculum.lab.Lesson;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Chapter 8: a masked language model, in the manner of BERT.
 *
 * <p>From the softmax over attention by hand to an encoder, which learns a language by guessing hidden words, and then needs few
 * labels to tell good reviews from bad ones.
 */
public final class MaskedLanguageModelLesson {
    static final Chapter CHAPTER = Chapter.of(
                    MaskedLanguageModelLesson.class,
                    "Chapter 8: A masked language model in the manner of BERT",
                    "imdb",
                    "text")
            .withOptions(AskOptions::new);

    private static final DataSource<ReviewData> REVIEWS =
            new DataSource<>("imdb", () -> AgreementGrammar.generate(8, 6000, 1000), Imdb::read);

    private MaskedLanguageModelLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, MaskedLanguageModelLesson::teach);
    }

    static void teach(Lesson lesson) {
        ProbabilityPart probability = new ProbabilityPart(lesson);
        probability.softmax();
        probability.entropy();

        AttentionPart attention = new AttentionPart(lesson);
        attention.threeWords();
        attention.queryKeyValue();
        attention.scale();
        attention.heads();

        EncoderPart encoder = new EncoderPart(lesson);
        encoder.residual();
        encoder.embeddings();
        encoder.order();

        Setup setup = Setup.of(lesson.edition());
        ReviewData reviews = lesson.data(REVIEWS);
        Corpus corpus = Corpus.of(reviews, setup, lesson.edition(), lesson.random());
        // Before minutes of training, not after.
        Question question = Question.of(
                lesson.options(AskOptions.class).sentence,
                corpus,
                setup.encoder().maxLength());
        TokenPart tokens = new TokenPart(lesson, reviews, corpus);
        tokens.subwords();
        tokens.masking();

        PretrainingPart pretraining = new PretrainingPart(lesson, setup, corpus);
        pretraining.baselines();
        MultiLayerNetwork model = pretraining.pretrain();

        ContextPart context = new ContextPart(lesson, setup, corpus, model);
        context.bothSides();
        context.attention();
        context.ask(question);
        new ElsewherePart(lesson, setup, corpus, model).otherEnglish();

        MultiLayerNetwork reader = new GistPart(lesson, setup, corpus, model).wholeText();
        FineTuningPart fineTuning = new FineTuningPart(lesson, setup, corpus, model, reader);
        fineTuning.fineTune();
        fineTuning.whatIsPassedOn();
    }
}
