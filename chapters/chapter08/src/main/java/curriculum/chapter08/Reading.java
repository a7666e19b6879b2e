package curriculum.chapter08;

import java.util.List;

/**
 * A whole text and the pieces of it that an encoder can read at once.
 *
 * @param ids its tokens, {@code [tokens]}
 * @param passages at least one
 */
record Reading(int[] ids, List<Encoded> passages) {}
