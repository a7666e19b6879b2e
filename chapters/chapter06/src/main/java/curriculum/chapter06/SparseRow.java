package curriculum.chapter06;

/**
 * A vector that is zero nearly everywhere.
 *
 * @param indices where it is not, rising; {@code [entries]}
 * @param values what stands there; {@code [entries]}
 */
record SparseRow(int[] indices, double[] values) {}
