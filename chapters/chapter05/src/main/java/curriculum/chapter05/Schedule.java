package curriculum.chapter05;

/**
 * How long to train.
 *
 * @param batch images a step
 * @param epochs passes over the images
 */
record Schedule(int batch, int epochs) {
    Schedule {
        if (batch < 1 || epochs < 1) {
            throw new IllegalArgumentException("batch and epochs must be positive, not " + batch + " and " + epochs);
        }
    }

    /** The same batches for so many times the epochs. */
    Schedule times(int factor) {
        return new Schedule(batch, factor * epochs);
    }

    /** The same batches for half of the epochs. */
    Schedule half() {
        return new Schedule(batch, epochs / 2);
    }
}
