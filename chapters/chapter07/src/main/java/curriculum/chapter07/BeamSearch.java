package curriculum.chapter07;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps several beginnings at every step and goes on with the most probable ones, so that a token which looks second best
 * can still win.
 *
 * <p>The rows of the network are sentences times beginnings: all beginnings of all sentences take a step together.
 * Hypotheses are compared by log-probability, not divided by their length.
 */
final class BeamSearch {
    private final Translator translator;
    private final int width;
    private final int limit;

    /**
     * @param width how many beginnings to keep of each sentence
     * @param limit the most tokens to write
     */
    BeamSearch(Translator translator, int width, int limit) {
        if (width < 1) {
            throw new IllegalArgumentException("width must be at least 1, not " + width);
        }
        this.translator = translator;
        this.width = width;
        this.limit = limit;
    }

    /** A beginning: the row of the network that it stands in, and what has been written. */
    private record Beginning(int row, int[] tokens, double logProbability, boolean ended) {
        int last() {
            return tokens.length == 0 ? Vocabulary.START : tokens[tokens.length - 1];
        }

        Beginning with(int token, double log) {
            if (token == Vocabulary.END) {
                return new Beginning(row, tokens, logProbability + log, true);
            }
            int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
            longer[tokens.length] = token;
            return new Beginning(row, longer, logProbability + log, false);
        }

        Beginning in(int row) {
            return new Beginning(row, tokens, logProbability, ended);
        }
    }

    private static final Comparator<Beginning> MOST_PROBABLE =
            Comparator.comparingDouble(Beginning::logProbability).reversed();

    /** Writes, for each source of a batch, the most probable sentence found. */
    List<Hypothesis> write(Batch batch) {
        int sentences = (int) batch.source().size(0);
        Translator.Memory memory = translator.read(batch.source(), batch.sourceMask());
        List<List<Beginning>> beams = new ArrayList<>();
        for (int sentence = 0; sentence < sentences; sentence++) {
            beams.add(List.of(new Beginning(sentence, new int[0], 0, false)));
        }
        for (int step = 0; step < limit && beams.stream().anyMatch(BeamSearch::isOpen); step++) {
            // snippet beam
            List<Beginning> open = beams.stream()
                    .flatMap(List::stream)
                    .filter(beginning -> !beginning.ended())
                    .toList();
            Translator.Memory rows =
                    memory.rows(open.stream().mapToInt(Beginning::row).toArray());
            Translator.Step next = translator.next(
                    rows, open.stream().mapToInt(Beginning::last).toArray());
            float[][] probabilities = next.probabilities().toFloatMatrix();
            int row = 0;
            for (int sentence = 0; sentence < sentences; sentence++) {
                List<Beginning> candidates = new ArrayList<>();
                for (Beginning beginning : beams.get(sentence)) {
                    if (beginning.ended()) {
                        candidates.add(beginning);
                    } else {
                        candidates.addAll(continued(beginning.in(row), probabilities[row]));
                        row++;
                    }
                }
                candidates.sort(MOST_PROBABLE);
                beams.set(sentence, List.copyOf(candidates.subList(0, Math.min(width, candidates.size()))));
            }
            memory = next.memory();
            // end snippet
        }
        return beams.stream()
                .map(beam -> beam.stream().filter(Beginning::ended).findFirst().orElse(beam.get(0)))
                .map(best -> new Hypothesis(best.tokens(), best.logProbability(), best.ended()))
                .toList();
    }

    /** Once the most probable hypothesis has ended, no other can overtake it: every token makes it less probable. */
    private static boolean isOpen(List<Beginning> beam) {
        return !beam.get(0).ended();
    }

    private List<Beginning> continued(Beginning beginning, float[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(id -> -probabilities[id]))
                .limit(width)
                .map(id -> beginning.with(id, Math.log(probabilities[id])))
                .toList();
    }
}
