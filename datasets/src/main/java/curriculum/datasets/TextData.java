package curriculum.datasets;

import java.util.List;

/**
 * Texts, each with the class that it belongs to.
 *
 * @param classes the names of the classes; a label is a position in this list
 * @param texts as they were published; a text may be empty
 * @param labels {@code [texts]}, each from 0 to {@code classes.size() - 1}
 */
public record TextData(List<String> classes, List<String> texts, int[] labels) {

    /** Checks that every text has one label that names a class. */
    public TextData {
        classes = List.copyOf(classes);
        texts = List.copyOf(texts);
        if (labels.length != texts.size()) {
            throw new IllegalArgumentException(texts.size() + " texts have " + labels.length + " labels");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes.size()) {
                throw new IllegalArgumentException(
                        "Text " + i + " has label " + labels[i] + ", but there are " + classes.size() + " classes");
            }
        }
    }

    public int rows() {
        return labels.length;
    }

    /** How many texts each class has, {@code [classes]}. */
    public int[] classCounts() {
        int[] counts = new int[classes.size()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }
}
