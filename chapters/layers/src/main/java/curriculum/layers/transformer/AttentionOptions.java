package curriculum.layers.transformer;

/**
 * What is chosen about an attention layer besides its width.
 *
 * @param heads number of heads; divides the width
 * @param causal whether a token sees only itself and earlier ones
 * @param attentionDropout probability of dropping an attention weight in training
 */
record AttentionOptions(int heads, boolean causal, double attentionDropout) {}
