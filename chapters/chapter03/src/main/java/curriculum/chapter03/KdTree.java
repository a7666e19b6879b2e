package curriculum.chapter03;

/**
 * A k-d tree: halves the points along their widest column, again and again, so that a search need not look at boxes
 * that are too far away.
 *
 * <p>Source: J. Bentley, Multidimensional binary search trees used for associative searching (1975).
 */
final class KdTree implements Neighbours {
    /** With more columns most boxes are near every point, and the tree saves nothing. */
    static final int MOST_COLUMNS = 12;

    private static final int LEAF = 24;

    private final int columns;
    private final int[] order; // points in the order of the leaves
    private final double[] coordinates; // in that order, [points, columns]
    private final Box root;

    /**
     * The points from {@code from} to {@code to - 1} in the order, their bounds, and two halves unless it is a leaf.
     */
    private record Box(int from, int to, double[] low, double[] high, Box left, Box right) {}

    KdTree(double[][] points) {
        columns = points[0].length;
        order = new int[points.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        root = build(points, 0, points.length);
        coordinates = new double[points.length * columns];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(points[order[i]], 0, coordinates, i * columns, columns);
        }
    }

    private Box build(double[][] points, int from, int to) {
        double[] low = points[order[from]].clone();
        double[] high = low.clone();
        for (int i = from + 1; i < to; i++) {
            for (int j = 0; j < columns; j++) {
                low[j] = Math.min(low[j], points[order[i]][j]);
                high[j] = Math.max(high[j], points[order[i]][j]);
            }
        }
        int widest = 0;
        for (int j = 1; j < columns; j++) {
            if (high[j] - low[j] > high[widest] - low[widest]) {
                widest = j;
            }
        }
        if (to - from <= LEAF || low[widest] == high[widest]) {
            return new Box(from, to, low, high, null, null);
        }
        int middle = (from + to) / 2;
        select(points, widest, from, to - 1, middle);
        return new Box(from, to, low, high, build(points, from, middle), build(points, middle, to));
    }

    /** Partially sorts the order (quickselect), so that no point before {@code middle} is greater than one after it. */
    private void select(double[][] points, int column, int first, int last, int middle) {
        int from = first;
        int to = last;
        while (from < to) {
            double pivot = points[order[(from + to) / 2]][column];
            int i = from;
            int j = to;
            while (i <= j) {
                while (points[order[i]][column] < pivot) {
                    i++;
                }
                while (points[order[j]][column] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = order[i];
                    order[i++] = order[j];
                    order[j--] = swapped;
                }
            }
            if (middle <= j) {
                to = j;
            } else if (middle >= i) {
                from = i;
            } else {
                return;
            }
        }
    }

    @Override
    public void within(double radius, Visitor visitor) {
        int[] found = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            visitor.neighbours(order[i], found, collect(root, i * columns, radius * radius, found, 0));
        }
    }

    /** Appends the points of the box that are near the point at {@code centre}; returns how many there are now. */
    private int collect(Box box, int centre, double square, int[] found, int count) {
        if (nearestOf(box, centre) > square) {
            return count;
        }
        if (farthestOf(box, centre) <= square) {
            System.arraycopy(order, box.from, found, count, box.to - box.from);
            return count + box.to - box.from;
        }
        if (box.left != null) {
            return collect(box.right, centre, square, found, collect(box.left, centre, square, found, count));
        }
        int end = count;
        for (int i = box.from; i < box.to; i++) {
            if (squaredDistance(centre, i * columns) <= square) {
                found[end++] = order[i];
            }
        }
        return end;
    }

    @Override
    public double[] distancesToNearest(int k) {
        double[] result = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            Nearest nearest = new Nearest(k + 1); // the point itself is one of them
            search(root, i * columns, nearest);
            result[order[i]] = Math.sqrt(nearest.farthest());
        }
        return result;
    }

    private void search(Box box, int centre, Nearest nearest) {
        if (nearestOf(box, centre) >= nearest.farthest()) {
            return;
        }
        if (box.left == null) {
            for (int i = box.from; i < box.to; i++) {
                nearest.offer(squaredDistance(centre, i * columns));
            }
            return;
        }
        boolean leftFirst = nearestOf(box.left, centre) <= nearestOf(box.right, centre);
        search(leftFirst ? box.left : box.right, centre, nearest);
        search(leftFirst ? box.right : box.left, centre, nearest);
    }

    /** The k least distances so far, ascending. */
    private static final class Nearest {
        private final double[] least;

        Nearest(int k) {
            least = new double[k];
            java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
        }

        double farthest() {
            return least[least.length - 1];
        }

        void offer(double distance) {
            if (distance < farthest()) {
                int place = least.length - 1;
                while (place > 0 && least[place - 1] > distance) {
                    least[place] = least[place - 1];
                    place--;
                }
                least[place] = distance;
            }
        }
    }

    private double squaredDistance(int a, int b) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            double difference = coordinates[a + j] - coordinates[b + j];
            sum += difference * difference;
        }
        return sum;
    }

    /** Squared distance of a point to the nearest place of a box. */
    private double nearestOf(Box box, int centre) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            double value = coordinates[centre + j];
            double outside = Math.max(0, Math.max(box.low[j] - value, value - box.high[j]));
            sum += outside * outside;
        }
        return sum;
    }

    /** Squared distance of a point to the farthest place of a box. */
    private double farthestOf(Box box, int centre) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            double value = coordinates[centre + j];
            double across = Math.max(value - box.low[j], box.high[j] - value);
            sum += across * across;
        }
        return sum;
    }
}
