package curriculum.chapter03;

/** Finds the points that are near each point. */
interface Neighbours {

    /** Is given the neighbours of one point, itself among them: the first {@code count} entries. */
    interface Visitor {
        void neighbours(int point, int[] neighbours, int count);
    }

    /** Visits every point once, in any order, with all points at a distance of at most {@code radius}. */
    void within(double radius, Visitor visitor);

    /** The distance of each point to its k-th nearest other point, {@code [points]}. */
    double[] distancesToNearest(int k);

    /** A k-d tree where there are few columns, else all distances by matrix products. */
    static Neighbours of(double[][] points) {
        return points[0].length <= KdTree.MOST_COLUMNS ? new KdTree(points) : new AllDistances(points);
    }
}
