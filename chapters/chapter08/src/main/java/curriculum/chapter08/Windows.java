package curriculum.chapter08;

import java.util.ArrayList;
import java.util.List;

/**
 * Long texts, cut into windows of the same length, whose halves are the segments. A classifier gets the beginning and the end of a
 * text, where reviewers tend to say what they think.
 */
record Windows(Tokenizer tokenizer, Vocabulary vocabulary, int maxLength) implements Passages {

    private int half() {
        return (maxLength - 3) / 2; // [CLS] and twice [SEP]
    }

    @Override
    public List<Encoded> all(String text) {
        List<Integer> ids = tokenizer.encode(text);
        int half = half();
        List<Encoded> windows = new ArrayList<>();
        for (int begin = 0; begin + 2 * half <= ids.size(); begin += 2 * half) {
            int middle = begin + half;
            windows.add(Encoded.pair(ids.subList(begin, middle), ids.subList(middle, middle + half), vocabulary));
        }
        return windows;
    }

    @Override
    public Encoded toJudge(String text) {
        List<Integer> ids = tokenizer.encode(text);
        int size = ids.size();
        int first = Math.min(half(), size / 2);
        int last = Math.min(half(), size - first);
        return Encoded.pair(ids.subList(0, first), ids.subList(size - last, size), vocabulary);
    }
}
