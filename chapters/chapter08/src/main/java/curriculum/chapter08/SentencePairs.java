package curriculum.chapter08;

import java.util.List;

/** Texts of two sentences, a segment each. A classifier gets the first one only: the second gives the opinion away. */
record SentencePairs(Tokenizer tokenizer, Vocabulary vocabulary) implements Passages {

    @Override
    public List<Encoded> all(String text) {
        int end = text.indexOf('.') + 1;
        return List.of(Encoded.pair(
                tokenizer.encode(text.substring(0, end)), tokenizer.encode(text.substring(end)), vocabulary));
    }

    @Override
    public Encoded toJudge(String text) {
        return Encoded.single(tokenizer.encode(text.substring(0, text.indexOf('.') + 1)), vocabulary);
    }
}
