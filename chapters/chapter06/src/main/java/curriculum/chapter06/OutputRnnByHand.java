package curriculum.chapter06;

/**
 * A recurrent cell that hears its one output again, and not its state (Jordan 1986), in plain loops.
 *
 * @param inputWeights {@code [inputs, units]}
 * @param feedback how much each unit hears of the last output; {@code [units]}
 * @param biases {@code [units]}
 * @param outputWeights of the output, which is a weighted sum of the units; {@code [units]}
 */
record OutputRnnByHand(double[][] inputWeights, double[] feedback, double[] biases, double[] outputWeights) {

    /**
     * One step.
     *
     * @param input {@code [inputs]}
     * @param output what the cell put out at the step before
     * @return the units; {@code [units]}
     */
    double[] step(double[] input, double output) {
        // snippet output-step
        double[] units = new double[biases.length];
        for (int unit = 0; unit < units.length; unit++) {
            double sum = biases[unit] + output * feedback[unit];
            for (int i = 0; i < input.length; i++) {
                sum += input[i] * inputWeights[i][unit];
            }
            units[unit] = Math.tanh(sum);
        }
        // end snippet
        return units;
    }

    /** What the cell puts out, and hears again at the next step. */
    double output(double[] units) {
        double sum = 0;
        for (int unit = 0; unit < units.length; unit++) {
            sum += units[unit] * outputWeights[unit];
        }
        return sum;
    }

    /** Those of the cell; the weights of the output are not the cell's. */
    int parameters() {
        int units = biases.length;
        return inputWeights.length * units + units + units;
    }
}
