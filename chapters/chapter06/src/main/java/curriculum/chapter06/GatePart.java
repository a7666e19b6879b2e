package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.layers.recurrent.FusedRecurrentLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.layers.recurrent.LastTimeStepLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The sixth part of the lesson: what the gates of a trained LSTM do while it reads. */
final class GatePart {
    private static final Set<String> OPINIONS = Set.of(
            "bad",
            "awful",
            "dull",
            "boring",
            "silly",
            "slow",
            "stale",
            "clumsy",
            "good",
            "great",
            "funny",
            "moving",
            "clever",
            "charming",
            "gripping",
            "fresh",
            "worst",
            "best",
            "terrible",
            "excellent",
            "wonderful",
            "poor",
            "stupid",
            "waste",
            "perfect",
            "loved",
            "beautiful",
            "horrible",
            "amazing",
            "worse",
            "not");
    private static final int READ = 300;
    private static final int SHOWN_LEAST = 12;

    private final Lesson lesson;
    private final Corpus corpus;

    GatePart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    void readOut(MultiLayerNetwork lstm) {
        Sequences reviews = corpus.validationSequences(Padding.PRE).range(0, READ);
        lstm.output(reviews.batch().getFeatures());
        // snippet gates
        LastTimeStepLayer last = (LastTimeStepLayer) lstm.getLayer(1);
        FusedRecurrentLayer cell = (FusedRecurrentLayer) last.getUnderlying();
        INDArray kept = cell.gate("forget").dup(); // [batch, units, steps]
        INDArray written = Transforms.abs(cell.gate("input").mul(cell.gate("candidate")));
        // end snippet
        lesson.claim(
                "gates.kept",
                "Mean of the forget gate: 1 keeps all, 0 forgets all",
                kept.meanNumber().doubleValue(),
                corpus.bands(bundled(0.4, 0.8), real(0.7, 0.87), real(0.6, 0.85)));
        if (corpus.sizes() != Sizes.NSMC) {
            lesson.claim(
                    "gates.opinions",
                    "Written at words of opinion, over that at other words",
                    writtenAt(written.mean(1), reviews, true) / writtenAt(written.mean(1), reviews, false),
                    bundled(1.05, 2.2),
                    real(1.4, 3));
        }
        int shown = shortest(corpus.validation().texts().subList(0, READ));
        List<String> words = new ArrayList<>();
        int first = 0;
        for (int t = 0; t < reviews.steps(); t++) {
            int id = reviews.ids()[shown][t];
            if (id == Vocabulary.PADDING) {
                first = t + 1;
            } else {
                words.add(corpus.vocabulary().token(id));
            }
        }
        lesson.figure(
                "gates",
                "Above, how much each unit of the LSTM keeps at each word (forget gate); below, how much it writes",
                ReviewFigures.gates(words, values(kept, shown, first), values(written, shown, first)));
    }

    /** The mean of what is written at words of one sort; {@code written} is {@code [reviews, steps]}. */
    private double writtenAt(INDArray written, Sequences reviews, boolean opinion) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < reviews.size(); i++) {
            for (int t = 0; t < reviews.steps(); t++) {
                int id = reviews.ids()[i][t];
                if (id > Vocabulary.UNKNOWN
                        && OPINIONS.contains(corpus.vocabulary().token(id)) == opinion) {
                    sum += written.getDouble(i, t);
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static int shortest(List<List<String>> texts) {
        return IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).size() >= SHOWN_LEAST)
                .boxed()
                .min(Comparator.comparing(i -> texts.get(i).size()))
                .orElseThrow();
    }

    /** One review's gate without its padding; {@code [units, words]}. */
    private static double[][] values(INDArray gate, int review, int first) {
        double[][] values = new double[(int) gate.size(1)][(int) gate.size(2) - first];
        for (int unit = 0; unit < values.length; unit++) {
            for (int t = first; t < gate.size(2); t++) {
                values[unit][t - first] = gate.getDouble(review, unit, t);
            }
        }
        return values;
    }
}
