package curriculum.datasets.generated;

import curriculum.datasets.ReviewData;
import curriculum.datasets.TextData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes up pairs of sentences whose words agree with each other at a distance: "these scenes that the critic praises
 * were not dull. the viewers loved them for being funny."
 *
 * <p>The subject's number decides "this" or "these", "was" or "were" and, in the second sentence, "it" or "them"; other
 * nouns that stand between have a number of their own. The opinion decides the adjective, which "not" turns around, the
 * verb of the second sentence and its reason. The label of a text is its opinion: 0 is against, 1 is for.
 *
 * <p>The grammar is a Markov chain whose arcs are public, so that what can be known about a missing word can be
 * computed exactly.
 */
public final class AgreementGrammar {
    /** Where every text begins. */
    public static final String START = "start";
    /** Where every text ends. */
    public static final String END = "end";

    /**
     * A step of the chain.
     *
     * @param from the state before
     * @param word what it writes
     * @param probability of this step among all from the same state
     * @param to the state after
     */
    public record Arc(String from, String word, double probability, String to) {}

    private record Form(String singular, String plural) {
        String of(boolean many) {
            return many ? plural : singular;
        }
    }

    private static final List<Form> THINGS = regular("film", "movie", "scene", "drama");
    private static final List<Form> PERSONS = regular("critic", "viewer", "actor", "writer");
    private static final List<String> PRAISES = List.of("praise", "mention", "remember");
    private static final List<List<String>> VERDICTS =
            List.of(List.of("hated", "disliked", "avoided"), List.of("loved", "enjoyed", "admired"));
    private static final List<String> ADVERBS = List.of("very", "really", "quite");
    private static final List<List<String>> ADJECTIVES = List.of(
            List.of("bad", "dull", "boring", "awful", "hopeless", "tasteless"),
            List.of("good", "great", "moving", "funny", "hopeful", "tasteful"));
    private static final double NEGATED = 0.12;
    private static final double STRENGTHENED = 0.35;
    private static final double ONE = 0.6;

    private static final List<Arc> ARCS = new AgreementGrammar().build();

    private final List<Arc> arcs = new ArrayList<>();

    private AgreementGrammar() {}

    /** All steps of the chain; those from one state have probabilities that sum to 1. */
    public static List<Arc> arcs() {
        return ARCS;
    }

    /**
     * Makes up texts of two sentences each.
     *
     * @param seed gives the same texts on every platform
     * @param trainRows how many to learn from
     * @param testRows how many to test on
     * @throws IllegalArgumentException if a number of rows is not positive
     */
    public static ReviewData generate(long seed, int trainRows, int testRows) {
        if (trainRows <= 0 || testRows <= 0) {
            throw new IllegalArgumentException(
                    "trainRows and testRows must be positive, not " + trainRows + " and " + testRows);
        }
        Map<String, List<Arc>> from = new HashMap<>();
        ARCS.forEach(arc ->
                from.computeIfAbsent(arc.from(), state -> new ArrayList<>()).add(arc));
        Random random = new Random(seed);
        return new ReviewData(texts(from, trainRows, random), texts(from, testRows, random));
    }

    private static TextData texts(Map<String, List<Arc>> from, int rows, Random random) {
        List<String> texts = new ArrayList<>();
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            StringBuilder text = new StringBuilder();
            String state = START;
            while (!state.equals(END)) {
                Arc arc = draw(from.get(state), random);
                text.append(text.isEmpty() || arc.word().equals(".") ? "" : " ").append(arc.word());
                labels[row] = state.startsWith("opinion") ? VERDICTS.get(1).contains(arc.word()) ? 1 : 0 : labels[row];
                state = arc.to();
            }
            texts.add(text.toString());
        }
        return new TextData(List.of("negative", "positive"), texts, labels);
    }

    private static Arc draw(List<Arc> choices, Random random) {
        double left = random.nextDouble();
        for (Arc arc : choices) {
            left -= arc.probability();
            if (left < 0) {
                return arc;
            }
        }
        return choices.get(choices.size() - 1);
    }

    private List<Arc> build() {
        for (boolean many : new boolean[] {false, true}) {
            for (int opinion = 0; opinion < 2; opinion++) {
                description(many, opinion);
                verdict(many, opinion);
            }
        }
        reason(0);
        reason(1);
        return List.copyOf(arcs);
    }

    // "these scenes that the critic praises were not dull."
    private void description(boolean many, int opinion) {
        String about = (many ? " of many, " : " of one, ") + (opinion == 1 ? "for" : "against");
        String noun = "noun" + about, after = "after noun" + about, copula = "copula" + about;
        String degree = "degree" + about, stop = "stop" + about;
        arc(START, "the", 0.25 * 0.4, noun);
        arc(START, many ? "these" : "this", 0.25 * 0.6, noun);
        anyOf(noun, THINGS.stream().map(thing -> thing.of(many)).toList(), 1, after);
        arc(after, many ? "were" : "was", 0.4, degree);
        phrase(after, 0.3, copula);
        relativeClause(after, 0.3, copula);
        arc(copula, many ? "were" : "was", 1, degree);

        String negated = "negated" + about, strengthened = "strengthened" + about;
        arc(degree, "not", NEGATED, negated);
        anyOf(degree, ADVERBS, STRENGTHENED, strengthened);
        anyOf(degree, ADJECTIVES.get(opinion), 1 - NEGATED - STRENGTHENED, stop);
        anyOf(negated, ADJECTIVES.get(1 - opinion), 1, stop);
        anyOf(strengthened, ADJECTIVES.get(opinion), 1, stop);
        arc(stop, ".", 1, "second sentence" + about);
    }

    private void phrase(String from, double probability, String to) {
        arc(from, "by", probability, from + " by");
        arc(from + " by", "the", 1, from + " by the");
        for (boolean many : new boolean[] {false, true}) {
            persons(from + " by the", many, to);
        }
    }

    // Others than the subject are one rather than many.
    private void persons(String from, boolean many, String to) {
        anyOf(from, PERSONS.stream().map(one -> one.of(many)).toList(), many ? 1 - ONE : ONE, to);
    }

    private void relativeClause(String from, double probability, String to) {
        arc(from, "that", probability, from + " that");
        arc(from + " that", "the", 1, from + " that the");
        for (boolean many : new boolean[] {false, true}) {
            String verb = from + (many ? " that they" : " that one");
            persons(from + " that the", many, verb);
            anyOf(verb, PRAISES.stream().map(one -> many ? one : one + "s").toList(), 1, to);
        }
    }

    // "the viewers loved them for being funny."
    private void verdict(boolean many, int opinion) {
        String about = (many ? " of many, " : " of one, ") + (opinion == 1 ? "for" : "against");
        String reason = "reason " + (opinion == 1 ? "for" : "against"); // where the number has been said
        arc("second sentence" + about, "the", 1, "person" + about);
        for (boolean several : new boolean[] {false, true}) {
            persons("person" + about, several, "opinion" + about);
        }
        anyOf("opinion" + about, VERDICTS.get(opinion), 1, "pronoun" + about);
        arc("pronoun" + about, many ? "them" : "it", 1, reason);
    }

    private void reason(int opinion) {
        String reason = "reason " + (opinion == 1 ? "for" : "against");
        arc(reason, "for", 1, reason + ", for");
        arc(reason + ", for", "being", 1, reason + ", for being");
        anyOf(reason + ", for being", ADJECTIVES.get(opinion), 1, "last stop " + opinion);
        arc("last stop " + opinion, ".", 1, END);
    }

    // One of these words, the first ones more often: in proportion to 1/2, 1/3, 1/4 and so on.
    private void anyOf(String from, List<String> words, double probability, String to) {
        double sum = 0;
        for (int rank = 0; rank < words.size(); rank++) {
            sum += 1.0 / (rank + 2);
        }
        for (int rank = 0; rank < words.size(); rank++) {
            arc(from, words.get(rank), probability / (rank + 2) / sum, to);
        }
    }

    private void arc(String from, String word, double probability, String to) {
        arcs.add(new Arc(from, word, probability, to));
    }

    private static List<Form> regular(String... words) {
        return List.of(words).stream().map(word -> new Form(word, word + "s")).toList();
    }
}
