package curriculum.chapter06;

import java.util.Arrays;

/** On which side a text is filled up or cut off to get to the length of all others. */
enum Padding {
    /** Before the text, as Keras does: the last tokens stay, and stay last. */
    PRE,
    /** After the text: the first tokens stay, and stay first. */
    POST;

    /**
     * Brings a text to a length.
     *
     * @param ids a text, {@link Vocabulary#START} first
     * @param steps how many ids there shall be
     * @return {@code [steps]}
     */
    int[] apply(int[] ids, int steps) {
        // snippet padding
        int kept = Math.min(ids.length, steps);
        int[] padded = new int[steps];
        Arrays.fill(padded, Vocabulary.PADDING);
        if (this == PRE) {
            System.arraycopy(ids, ids.length - kept, padded, steps - kept, kept);
        } else {
            System.arraycopy(ids, 0, padded, 0, kept);
        }
        // end snippet
        return padded;
    }
}
