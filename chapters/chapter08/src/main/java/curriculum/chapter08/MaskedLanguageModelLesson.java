package curriculum.chapter08;

public final class MaskedLanguageModelLesson {
    private MaskedLanguageModelLesson() {}
}
