package curriculum.chapter08;

import java.util.List;
import java.util.Random;

/**
 * A whole text and the pieces of it that an encoder can read at once.
 *
 * @param ids its tokens, {@code [tokens]}
 * @param passages all that there are; none where a text is shorter than a window
 * @param shown the one that a classifier is shown
 */
record Reading(int[] ids, List<Encoded> passages, Encoded shown) {

    /** Half of the time what a classifier is shown, else any passage. */
    Encoded any(Random random) {
        return passages.isEmpty() || random.nextBoolean() ? shown : passages.get(random.nextInt(passages.size()));
    }
}
