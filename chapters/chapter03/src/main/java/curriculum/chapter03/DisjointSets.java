package curriculum.chapter03;

/** Sets of points that are joined again and again (union-find). */
final class DisjointSets {
    private final int[] parents;

    DisjointSets(int points) {
        parents = new int[points];
        for (int i = 0; i < points; i++) {
            parents[i] = i;
        }
    }

    /** The point that stands for the set of {@code point}. */
    int find(int point) {
        int root = point;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]]; // halves the way for the next time
            root = parents[root];
        }
        return root;
    }

    /** Joins the sets of two points. */
    void join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        // The least point stands for its set, so that sets can be numbered in the order of the points.
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
}
