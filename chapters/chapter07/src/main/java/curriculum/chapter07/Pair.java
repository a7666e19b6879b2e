package curriculum.chapter07;

/**
 * A sentence to read and the one to write, both as ids.
 *
 * @param source {@code [source tokens]}, the end symbol last
 * @param target {@code [target tokens]}, without start and end
 */
record Pair(int[] source, int[] target) {}
