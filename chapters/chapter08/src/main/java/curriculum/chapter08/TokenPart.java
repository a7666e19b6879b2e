package curriculum.chapter08;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.ReviewData;
import curriculum.lab.Lesson;
import curriculum.lab.LessonException;
import curriculum.lab.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The fourth part of the lesson: from text to tokens, and which of them are to be guessed. */
final class TokenPart {
    private static final List<String> SHOWN = List.of("film", "films", "unwatchable", "hopelessness", "recommended");
    private static final int ROUND_TRIPS = 500;
    private static final int MASKED_TEXTS = 5000;

    private final Lesson lesson;
    private final ReviewData reviews;
    private final Corpus corpus;
    private final Vocabulary vocabulary;

    TokenPart(Lesson lesson, ReviewData reviews, Corpus corpus) {
        this.lesson = lesson;
        this.reviews = reviews;
        this.corpus = corpus;
        vocabulary = corpus.vocabulary();
    }

    void subwords() {
        Tokenizer tokenizer = corpus.tokenizer();
        Table table = Table.of("word", "tokens");
        for (String word : SHOWN) {
            table.row(
                    word,
                    String.join(
                            " ",
                            tokenizer.pieces(word).stream()
                                    .map(vocabulary::token)
                                    .toList()));
        }
        lesson.table("sub-words", "How some words are split", table);
        int same = 0, words = 0, tokens = 0, unknown = 0;
        List<String> texts = reviews.test().texts();
        // Every so many, because the reviews are ordered by class.
        for (int i = 0; i < ROUND_TRIPS; i++) {
            String text = texts.get(i * (texts.size() / ROUND_TRIPS));
            List<Integer> ids = tokenizer.encode(text);
            List<String> expected = Words.of(text);
            same += tokenizer.decode(ids).equals(String.join(" ", expected)) ? 1 : 0;
            words += expected.size();
            tokens += ids.size();
            unknown += ids.stream()
                    .filter(id -> id == vocabulary.id(Vocabulary.UNKNOWN))
                    .count();
        }
        int size = vocabulary.size();
        lesson.claim("tokens.vocabulary", "Tokens in the vocabulary", size, real(2000, 2000), bundled(193, 193));
        lesson.claim(
                "tokens.per-word",
                "Tokens for each word of the test texts",
                (double) tokens / words,
                real(1.3, 1.5),
                bundled(1, 1));
        lesson.claim(
                "tokens.unknown",
                "Share of [UNK] among them",
                (double) unknown / tokens,
                real(0, 0.001),
                bundled(0, 0));
        lesson.claim(
                "tokens.round-trip",
                "Share of texts that come back from their tokens",
                (double) same / ROUND_TRIPS,
                real(0.97, 1),
                bundled(1, 1));
        lesson.claim(
                "tokens.file", "Tokens that differ after writing and reading", differencesAfterReading(), both(0, 0));
    }

    private int differencesAfterReading() {
        try {
            Path file = Files.createTempFile("vocabulary", ".txt");
            try {
                vocabulary.write(file);
                Vocabulary read = Vocabulary.read(file);
                int differences = Math.abs(read.size() - vocabulary.size());
                for (int id = 0; id < Math.min(read.size(), vocabulary.size()); id++) {
                    differences += read.token(id).equals(vocabulary.token(id)) ? 0 : 1;
                }
                return differences;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new LessonException("The folder for temporary files cannot be written to", e);
        }
    }

    void masking() {
        Random random = lesson.random();
        long ordinary = 0, selected = 0, hidden = 0, replaced = 0;
        for (int i = 0; i < MASKED_TEXTS; i++) {
            Encoded text = corpus.training().get(i);
            Masked masked = Masking.BERT.apply(text, vocabulary, random);
            for (int step = 0; step < text.length(); step++) {
                int token = masked.input()[step];
                ordinary += Vocabulary.isSpecial(text.ids()[step]) ? 0 : 1;
                if (masked.selected()[step]) {
                    selected++;
                    hidden += token == vocabulary.id(Vocabulary.MASK) ? 1 : 0;
                    replaced += token != vocabulary.id(Vocabulary.MASK) && token != text.ids()[step] ? 1 : 0;
                }
            }
        }
        lesson.note(
                "masking",
                "%d tokens of %d in the first %d sequences are to be guessed.",
                selected,
                ordinary,
                MASKED_TEXTS);
        lesson.claim(
                "masking.selected", "Share of tokens to be guessed", share(selected, ordinary), both(0.145, 0.155));
        lesson.claim("masking.hidden", "Of these, share of [MASK]", share(hidden, selected), both(0.785, 0.815));
        lesson.claim("masking.random", "Of these, share of another token", share(replaced, selected), both(0.09, 0.11));
        lesson.claim(
                "masking.kept",
                "Of these, share of the token itself",
                share(selected - hidden - replaced, selected),
                both(0.09, 0.11));
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
