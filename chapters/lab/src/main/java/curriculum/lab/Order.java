package curriculum.lab;

import java.util.Random;
import java.util.stream.IntStream;

/** Orders of rows. */
public final class Order {
    private Order() {}

    /** The numbers from 0 to {@code n - 1} in random order, each order as likely as any other. */
    public static int[] shuffled(int n, Random random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
