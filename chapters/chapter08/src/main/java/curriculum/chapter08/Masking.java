package curriculum.chapter08;

import java.util.Random;

/**
 * Which tokens are to be guessed, and what stands in their place (Devlin et al. 2019, section 3.1).
 *
 * @param selected share of the tokens that is to be guessed
 * @param hidden share of these that becomes [MASK]
 * @param random share of these that becomes any token; the rest stays as it is
 */
record Masking(double selected, double hidden, double random) {

    /** 15 %, of which 80 % become [MASK], 10 % a random token, and 10 % stay. */
    static final Masking BERT = new Masking(0.15, 0.8, 0.1);

    /** The same 15 %, all of them hidden: for measuring. */
    static final Masking HIDDEN = new Masking(0.15, 1, 0);

    /** Masks a sequence; special tokens are never selected. */
    Masked apply(Encoded sequence, Vocabulary vocabulary, Random source) {
        int[] input = sequence.ids().clone();
        boolean[] chosen = new boolean[input.length];
        // snippet masking
        for (int step = 0; step < input.length; step++) {
            if (Vocabulary.isSpecial(input[step]) || source.nextDouble() >= selected) {
                continue;
            }
            chosen[step] = true;
            double dice = source.nextDouble();
            if (dice < hidden) {
                input[step] = vocabulary.id(Vocabulary.MASK);
            } else if (dice < hidden + random) {
                int special = Vocabulary.SPECIAL.size();
                input[step] = special + source.nextInt(vocabulary.size() - special);
            }
        }
        // end snippet
        return new Masked(sequence, input, chosen);
    }

    /** Hides one token, and with it everything to its right if asked to. */
    static Encoded hide(Encoded sequence, int step, boolean rightSide, Vocabulary vocabulary) {
        int[] input = sequence.ids().clone();
        for (int i = step; i < (rightSide ? input.length : step + 1); i++) {
            if (!Vocabulary.isSpecial(input[i])) {
                input[i] = vocabulary.id(Vocabulary.MASK);
            }
        }
        return sequence.with(input);
    }
}
