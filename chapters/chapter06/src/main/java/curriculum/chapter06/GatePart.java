package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.layers.recurrent.FusedRecurrentLayer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.layers.recurrent.LastTimeStepLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What the gates of a trained LSTM do while it reads. */
final class GatePart {
    private static final Set<String> OPINIONS = Set.of(("bad awful dull boring silly slow stale clumsy good great funny"
                    + " moving clever charming gripping fresh worst best terrible excellent wonderful poor stupid waste"
                    + " perfect loved beautiful horrible amazing worse not")
            .split(" "));
    private static final int READ = 300;
    private static final int SHOWN_LEAST = 12;

    private final Lesson lesson;
    private final Corpus corpus;

    GatePart(Lesson lesson, Corpus corpus) {
        this.lesson = lesson;
        this.corpus = corpus;
    }

    /**
     * What the cell did at every step of some reviews.
     *
     * @param kept how much of its memory each unit keeps, {@code [reviews, units, steps]}
     * @param written how much each unit writes into it, of the same shape
     */
    private record Gates(Sequences reviews, INDArray kept, INDArray written) {
        static Gates read(MultiLayerNetwork lstm, Sequences reviews) {
            lstm.output(reviews.batch().getFeatures());
            // snippet gates
            LastTimeStepLayer last = (LastTimeStepLayer) lstm.getLayer(1);
            FusedRecurrentLayer cell = (FusedRecurrentLayer) last.getUnderlying();
            INDArray kept = cell.gate("forget").dup(); // [batch, units, steps]
            INDArray written = Transforms.abs(cell.gate("input").mul(cell.gate("candidate")));
            // end snippet
            return new Gates(reviews, kept, written);
        }
    }

    void readOut(MultiLayerNetwork lstm) {
        Gates gates = Gates.read(lstm, corpus.validationSequences(Padding.PRE).range(0, READ));
        lesson.claim(
                "gates.kept",
                "Mean of the forget gate: 1 keeps all, 0 forgets all",
                gates.kept().meanNumber().doubleValue(),
                bundled(0.4, 0.8),
                real("imdb", 0.7, 0.87),
                real("nsmc", 0.6, 0.85));
        // Korean syllables have no opinions.
        lesson.claim(
                "gates.opinions",
                "Written at words of opinion, over that at other words",
                written(gates, true) / written(gates, false),
                bundled(1.05, 2.2),
                real("imdb", 1.4, 3));
        int shown = shortest(corpus.validation().texts().subList(0, READ));
        int[] ids = gates.reviews().ids()[shown];
        int first =
                (int) Arrays.stream(ids).filter(id -> id == Vocabulary.PADDING).count();
        lesson.figure(
                "gates",
                "Above, how much each unit of the LSTM keeps at each word (forget gate); below, how much it writes",
                ReviewFigures.gates(
                        Arrays.stream(ids)
                                .skip(first)
                                .mapToObj(corpus.vocabulary()::token)
                                .toList(),
                        values(gates.kept(), shown, first),
                        values(gates.written(), shown, first)));
    }

    /** The mean of what is written at words of opinion, or at all others. */
    private double written(Gates gates, boolean opinion) {
        INDArray written = gates.written().mean(1); // [reviews, steps]
        double sum = 0;
        int count = 0;
        for (int i = 0; i < gates.reviews().size(); i++) {
            for (int t = 0; t < gates.reviews().steps(); t++) {
                int id = gates.reviews().ids()[i][t];
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
                .min(Comparator.comparingInt(i -> texts.get(i).size()))
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
