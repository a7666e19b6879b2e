package curriculum.chapter06;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.TextData;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** From a review to ids of equal number. */
final class TextPart {
    private static final String ONE = "the story was slightly silly and the cast was extremely moving";
    private static final String OTHER = "the story was extremely silly and the cast was slightly moving";
    private static final int SHOWN = 12;

    private final Lesson lesson;
    private final Corpus corpus;

    TextPart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    void order() {
        TextData train = corpus.data().train();
        TextData test = corpus.data().test();
        count("data.train-negative", "Negative reviews to learn from", train, 0, 1300, 12_500, 75_173);
        count("data.train-positive", "Positive reviews to learn from", train, 1, 1300, 12_500, 74_827);
        count("data.test-negative", "Negative reviews to test on", test, 0, 500, 12_500, 24_827);
        count("data.test-positive", "Positive reviews to test on", test, 1, 500, 12_500, 25_173);
        double positive = Arrays.stream(corpus.validation().labels()).average().orElseThrow();
        lesson.claim(
                "data.validation-positive",
                "Share of positive validation reviews",
                positive,
                bundled(0.4, 0.6),
                real(0.47, 0.53));
        lesson.claim(
                "order.same-words", "Words that two opposite reviews do not share", difference(ONE, OTHER), both(0, 0));
        lesson.note(
                "order",
                "\"%s\" and \"%s\" hold the same words and say the opposite. Whoever counts words can't tell them"
                        + " apart.",
                ONE,
                OTHER);
    }

    private void count(String id, String sentence, TextData data, int label, int grammar, int imdb, int nsmc) {
        lesson.claim(
                id,
                sentence,
                data.classCounts()[label],
                bundled(grammar, grammar),
                real("imdb", imdb, imdb),
                real("nsmc", nsmc, nsmc));
    }

    /** How many words of either text, counted as often as they occur, the other one lacks. */
    private static int difference(String one, String other) {
        List<String> missing = new ArrayList<>(Tokenization.WORDS.tokens(one));
        List<String> surplus = new ArrayList<>(Tokenization.WORDS.tokens(other));
        for (String word : Tokenization.WORDS.tokens(one)) {
            if (surplus.remove(word)) {
                missing.remove(word);
            }
        }
        return missing.size() + surplus.size();
    }

    void vocabulary() {
        List<List<String>> texts = corpus.train().texts();
        Vocabulary all = Vocabulary.fit(texts, Integer.MAX_VALUE);
        Vocabulary small = corpus.vocabulary();
        lesson.claim(
                "vocabulary.all",
                "Different tokens, with the three reserved ids",
                all.size(),
                bundled(85, 85),
                real("imdb", 72_000, 76_500),
                real("nsmc", 1_900, 2_100));
        lesson.claim(
                "vocabulary.known",
                "Share of all tokens that the small vocabulary knows",
                known(texts, small),
                bundled(1, 1),
                real("imdb", 0.68, 0.695),
                real("nsmc", 0.945, 0.957));
        int[] lengths = texts.stream().mapToInt(List::size).sorted().toArray();
        lesson.claim(
                "data.median-length",
                "Tokens of the median review",
                lengths[lengths.length / 2],
                bundled(14, 16),
                real("imdb", 172, 177),
                real("nsmc", 21, 23));
        lesson.table("ids", "The beginning of a review as ids", ids(texts, small));
    }

    private static Table ids(List<List<String>> texts, Vocabulary vocabulary) {
        List<String> review = texts.stream()
                .filter(text -> text.size() >= SHOWN)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        Table table = Table.of("token", "id", "read as");
        int[] ids = vocabulary.encode(review);
        for (int i = 0; i <= SHOWN; i++) {
            table.row(i == 0 ? "" : review.get(i - 1), ids[i], vocabulary.token(ids[i]));
        }
        return table;
    }

    private static double known(List<List<String>> texts, Vocabulary vocabulary) {
        long known = texts.stream()
                .flatMap(List::stream)
                .filter(token -> vocabulary.id(token) != Vocabulary.UNKNOWN)
                .count();
        return known / (double) texts.stream().mapToLong(List::size).sum();
    }

    void padding() {
        Vocabulary vocabulary = corpus.vocabulary();
        int steps = corpus.sizes().small().steps();
        lesson.claim(
                "padding.cut",
                "Share of reviews that are longer than what the small networks read",
                corpus.train().texts().stream()
                                .filter(text -> text.size() + 1 > steps)
                                .count()
                        / (double) corpus.train().texts().size(),
                bundled(0, 0),
                real("imdb", 0.87, 0.89),
                real("nsmc", 0.125, 0.15));
        lesson.claim(
                "padding.empty",
                "Ids other than padding in an empty review: its start",
                Arrays.stream(Padding.PRE.apply(vocabulary.encode(Collections.emptyList()), steps))
                        .filter(id -> id != Vocabulary.PADDING)
                        .sum(),
                both(1, 1));
        Table table = Table.of("text", "pre", "post");
        for (int length : new int[] {0, 3, 8}) {
            int[] ids = new int[length + 1];
            Arrays.setAll(ids, i -> i == 0 ? Vocabulary.START : 10 + i);
            table.row(
                    Arrays.toString(ids),
                    Arrays.toString(Padding.PRE.apply(ids, 6)),
                    Arrays.toString(Padding.POST.apply(ids, 6)));
        }
        lesson.table("padding", "Three texts brought to six steps, on either side", table);
    }
}
