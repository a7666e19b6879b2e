package curriculum.chapter03;

import curriculum.lab.figure.Chart;
import java.util.ArrayList;
import java.util.List;

/** Draws a tree of merges: the points side by side, and for each merge a bracket at its height. */
final class Dendrogram {
    private final MergeTree tree;
    private final double[] places; // of clusters on the horizontal axis, [points + merges]

    private Dendrogram(MergeTree tree) {
        this.tree = tree;
        places = new double[tree.points() + tree.merges().size()];
        int[] order = tree.leafOrder();
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        for (int i = 0; i < tree.merges().size(); i++) {
            MergeTree.Merge merge = tree.merges().get(i);
            places[tree.points() + i] = (places[merge.left()] + places[merge.right()]) / 2;
        }
    }

    /** The tree, with each of the clusters of a cut in a colour of its own. */
    static Chart of(String title, MergeTree tree, int clusters) {
        Dendrogram dendrogram = new Dendrogram(tree);
        int merges = tree.merges().size();
        int below = merges + 1 - clusters; // merges below the cut
        Chart chart =
                Chart.titled(title).xAxis("points, in the order of the tree").yAxis("height");
        int number = 1;
        for (int cluster = 0; cluster < tree.points() + below; cluster++) {
            if (dendrogram.parent(cluster) >= tree.points() + below) {
                dendrogram.add(chart, "cluster " + number++, cluster, 0);
            }
        }
        dendrogram.add(chart, "above the cut", tree.points() + merges - 1, tree.points() + below);
        double cut = (tree.heights()[below - 1] + tree.heights()[below]) / 2;
        return chart.dashed("cut", new double[] {0, tree.points() - 1}, new double[] {cut, cut});
    }

    private int parent(int cluster) {
        for (int i = 0; i < tree.merges().size(); i++) {
            MergeTree.Merge merge = tree.merges().get(i);
            if (merge.left() == cluster || merge.right() == cluster) {
                return tree.points() + i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Adds the brackets of a cluster and of all in it from {@code least} up, drawn without lifting the pen. */
    private void add(Chart chart, String name, int cluster, int least) {
        List<double[]> path = new ArrayList<>();
        trace(cluster, Math.max(least, tree.points()), path);
        if (path.isEmpty()) { // a single point
            path.add(new double[] {places[cluster], 0});
        }
        chart.line(
                name,
                path.stream().mapToDouble(point -> point[0]).toArray(),
                path.stream().mapToDouble(point -> point[1]).toArray());
    }

    private void trace(int cluster, int least, List<double[]> path) {
        if (cluster < least) {
            return;
        }
        MergeTree.Merge merge = tree.merges().get(cluster - tree.points());
        path.add(new double[] {places[cluster], merge.height()});
        for (int part : List.of(merge.left(), merge.right())) {
            path.add(new double[] {places[part], merge.height()});
            path.add(new double[] {places[part], height(part)});
            trace(part, least, path);
            path.add(new double[] {places[part], height(part)});
            path.add(new double[] {places[part], merge.height()});
        }
        path.add(new double[] {places[cluster], merge.height()});
    }

    private double height(int cluster) {
        return cluster < tree.points()
                ? 0
                : tree.merges().get(cluster - tree.points()).height();
    }
}
