package curriculum.chapter07;

/**
 * How large a network is.
 *
 * @param sourceWords size of the vocabulary that is read
 * @param targetWords size of the vocabulary that is written
 * @param embedding how many numbers stand for a token
 * @param units width of the states of encoder and decoder
 */
record Shape(int sourceWords, int targetWords, int embedding, int units) {}
