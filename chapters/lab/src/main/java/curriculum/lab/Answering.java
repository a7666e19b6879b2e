package curriculum.lab;

import curriculum.lab.training.KeptModel;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a chapter answers a question from a model that an earlier run has kept, without training.
 *
 * @param sizes of the networks and the training of a run, as {@link Lesson#keep} writes them: a model of other sizes is
 *     not asked
 * @param answer tells the answer, in sections of the lesson; it makes no claims
 */
public record Answering(Function<Lesson, String> sizes, BiConsumer<Lesson, KeptModel> answer) {}
