package curriculum.chapter07;

import curriculum.lab.Chapter;
import curriculum.lab.Lesson;

/**
 * Chapter 7: how a network reads a sequence and writes another, without attention and with it.
 *
 * <p>Attention by hand first, then as a layer; then three networks that differ in nothing but attention, on dates of which the right
 * alignment is known, or on sentences to translate.
 */
public final class Seq2SeqAttentionLesson {
    static final Chapter CHAPTER = Chapter.of(
                    Seq2SeqAttentionLesson.class, "Chapter 7: Sequence to sequence and attention", "translation")
            .withOptions(QuestionOptions::new);

    private Seq2SeqAttentionLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, Seq2SeqAttentionLesson::teach);
    }

    static void teach(Lesson lesson) {
        Material material = Material.load(lesson);
        Task task = material.task();

        lesson.section("task", "From one sequence to another", new TaskPart(lesson, material)::lookAtIt);

        HandPart hand = new HandPart(lesson);
        lesson.section("by-hand", "Attention by hand", hand::twoScores);

        NetworkPart networks = new NetworkPart(lesson, task);
        lesson.section("encoder-decoder", "Encoder and decoder", networks::parameters);
        Contest contest = lesson.section("training", "Without attention and with it", networks::train);
        LengthPart length = new LengthPart(lesson, task, contest);
        lesson.section("length", "Why one vector is too narrow", length::longSources);
        lesson.section("forcing", "Teacher forcing and free running", () -> new ForcingPart(lesson, task).gap(contest));

        AlignmentPart alignment = new AlignmentPart(lesson, material);
        lesson.section("alignment", "Where attention looks", () -> alignment.whereItLooks(contest));
        lesson.section("masks", "Padding gets no attention", () -> new MaskPart(lesson, task).padding(contest));
        lesson.section("beam", "Greedy search and beam search", () -> new BeamPart(lesson, task).widthFour(contest));

        lesson.section("korean", "Korean", () -> new KoreanPart(lesson, material).korean(contest));
        lesson.section("ask", "Ask the network", () -> new AskPart(lesson, task).ask(contest));
    }
}
