package curriculum.chapter08;

/**
 * The size of an encoder and how it is trained.
 *
 * @param vocabulary number of tokens
 * @param maxLength longest sequence
 * @param width numbers a token
 * @param heads attention heads; divides the width
 * @param blocks encoder blocks
 * @param dropout probability of dropping a number in training
 */
record EncoderOptions(int vocabulary, int maxLength, int width, int heads, int blocks, double dropout) {

    EncoderOptions withoutPositions() {
        return new EncoderOptions(vocabulary, 0, width, heads, blocks, dropout);
    }
}
