package curriculum.chapter08;

import curriculum.datasets.DataSource;
import curriculum.datasets.Generator;
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

    private static final DataSource<ReviewData> REVIEWS = new DataSource<>(
            "imdb",
            Generator.of("AgreementGrammar", 8, seed -> AgreementGrammar.generate(seed, 6000, 1000)),
            Imdb::read);

    private MaskedLanguageModelLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, MaskedLanguageModelLesson::teach);
    }

    static void teach(Lesson lesson) {
        ProbabilityPart probability = new ProbabilityPart(lesson);
        lesson.section("softmax", "Softmax without overflow", probability::softmax);
        lesson.section("entropy", "Entropy, cross-entropy, KL divergence", probability::entropy);

        AttentionPart attention = new AttentionPart(lesson);
        lesson.section("three-words", "Self-attention on three words, without parameters", attention::threeWords);
        lesson.section("query-key-value", "Query, key and value", attention::queryKeyValue);
        lesson.section("scale", "Why divide by √d", attention::scale);
        lesson.section("heads", "Several heads", attention::heads);

        EncoderPart encoder = new EncoderPart(lesson);
        lesson.section("residual", "Residual connections", encoder::residual);
        lesson.section("embeddings", "Token, segment, position", encoder::embeddings);
        lesson.section("order", "Without positions, order is invisible", encoder::order);

        Setup setup = Setup.of(lesson.edition());
        ReviewData reviews = lesson.data(REVIEWS);
        Corpus corpus = Corpus.of(reviews, setup, lesson.edition(), lesson.random());
        // Before minutes of training, not after.
        Question question = Question.of(
                lesson.options(AskOptions.class).sentence,
                corpus,
                setup.encoder().maxLength());
        TokenPart tokens = new TokenPart(lesson, reviews, corpus);
        lesson.section("sub-words", "Sub-words, and special tokens", tokens::subwords);
        lesson.section("masking", "Masking: what is to be guessed", tokens::masking);

        PretrainingPart pretraining = new PretrainingPart(lesson, setup, corpus);
        lesson.section("baselines", "What neighbours tell", pretraining::baselines);
        MultiLayerNetwork model = lesson.section("pre-training", "Pre-training", pretraining::pretrain);

        ContextPart context = new ContextPart(lesson, setup, corpus, model);
        lesson.section("both-sides", "It reads from both sides", context::bothSides);
        lesson.section("attention", "Where it looks", context::attention);
        lesson.section("ask", "Ask it", () -> context.ask(question));
        lesson.section(
                "elsewhere", "In another English", new ElsewherePart(lesson, setup, corpus, model)::otherEnglish);

        MultiLayerNetwork reader = lesson.section(
                "gist",
                "A second task: the words of the whole text",
                new GistPart(lesson, setup, corpus, model)::wholeText);
        FineTuningPart fineTuning = new FineTuningPart(lesson, setup, corpus, model, reader);
        lesson.section("fine-tuning", "Fine-tuning with few labels", fineTuning::fineTune);
        lesson.section("passed-on", "What is it that pre-training passes on?", fineTuning::whatIsPassedOn);
    }
}
