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

        new TaskPart(lesson, material).lookAtIt();

        HandPart hand = new HandPart(lesson);
        hand.dotProduct();
        hand.additive();

        NetworkPart networks = new NetworkPart(lesson, task);
        networks.parameters();
        LengthPart length = new LengthPart(lesson);
        length.repetition();
        Contest contest = networks.train();
        length.sentences(task, contest);

        new ForcingPart(lesson, task).gap(contest);

        AlignmentPart alignment = new AlignmentPart(lesson, material);
        alignment.whereItLooks(contest);
        new MaskPart(lesson, task).padding(contest);
        new BeamPart(lesson, task).widthFour(contest);

        new KoreanPart(lesson, material).korean(contest);
        new AskPart(lesson, task).ask(contest);
    }
}
