package curriculum.chapter08;

/**
 * The size of an encoder and how it begins.
 *
 * @param vocabulary number of tokens
 * @param maxLength longest sequence
 * @param width numbers a token
 * @param heads attention heads; divides the width
 * @param blocks encoder blocks
 * @param dropout probability of dropping a number in training
 * @param nearFirst whether tokens look at their neighbours before they have learned anything: {@link NearFirst}
 */
record EncoderOptions(
        int vocabulary, int maxLength, int width, int heads, int blocks, double dropout, boolean nearFirst) {

    EncoderOptions(int vocabulary, int maxLength, int width, int heads, int blocks) {
        this(vocabulary, maxLength, width, heads, blocks, 0, false);
    }

    EncoderOptions withoutPositions() {
        return new EncoderOptions(vocabulary, 0, width, heads, blocks, dropout, false);
    }

    EncoderOptions withNearFirst(boolean near) {
        return new EncoderOptions(vocabulary, maxLength, width, heads, blocks, dropout, near);
    }
}
