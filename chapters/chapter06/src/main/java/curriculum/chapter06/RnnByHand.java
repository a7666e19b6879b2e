package curriculum.chapter06;

/**
 * The simple recurrent cell in plain loops.
 *
 * @param inputWeights {@code [inputs, units]}
 * @param recurrentWeights {@code [units, units]}
 * @param biases {@code [units]}
 */
record RnnByHand(double[][] inputWeights, double[][] recurrentWeights, double[] biases) {

    /**
     * One step.
     *
     * @param input {@code [inputs]}
     * @param state {@code [units]}, what the cell remembers
     * @return the new state, which is also the output; {@code [units]}
     */
    double[] step(double[] input, double[] state) {
        // snippet step
        double[] next = new double[biases.length];
        for (int unit = 0; unit < next.length; unit++) {
            double sum = biases[unit];
            for (int i = 0; i < input.length; i++) {
                sum += input[i] * inputWeights[i][unit];
            }
            for (int other = 0; other < state.length; other++) {
                sum += state[other] * recurrentWeights[other][unit];
            }
            next[unit] = Math.tanh(sum);
        }
        // end snippet
        return next;
    }

    int parameters() {
        int units = biases.length;
        return inputWeights.length * units + recurrentWeights.length * units + units;
    }
}
