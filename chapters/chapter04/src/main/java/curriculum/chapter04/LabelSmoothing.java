package curriculum.chapter04;

import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.DataSetPreProcessor;

/**
 * Asks for less than certainty: the right class gets 1 − ε, and ε is shared among all classes (Szegedy and others 2016).
 *
 * <p>Deeplearning4j's losses have no such option, but take labels that are no longer 0 and 1.
 *
 * @param epsilon what is taken from the right class, from 0 to 1
 */
record LabelSmoothing(double epsilon) implements DataSetPreProcessor {

    @Override
    public void preProcess(DataSet batch) {
        // snippet label-smoothing
        batch.getLabels().muli(1 - epsilon).addi(epsilon / batch.numOutcomes());
        // end snippet
    }
}
