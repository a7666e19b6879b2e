package curriculum.lab;

/** Seeds of random number generators that must not repeat one another. */
final class Seeds {
    private Seeds() {}

    /** A seed for one purpose in a run: other purposes and other runs get others. */
    static long of(long run, String purpose) {
        long mixed = mix(run);
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed + purpose.charAt(i));
        }
        return mixed;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): each bit of the result depends on all bits given. */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
