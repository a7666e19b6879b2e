package curriculum.lab;

import java.util.List;
import java.util.function.Predicate;

/**
 * A place in a chapter's source.
 *
 * @param type the simple name of the class
 * @param method the method's name
 * @param line the line that was running, from 1
 */
public record CodePlace(String type, String method, int line) {
    private static final Predicate<StackWalker.StackFrame> OUTSIDE =
            frame -> frame.getDeclaringClass() != Lesson.class && frame.getDeclaringClass() != CodePlace.class;

    /** The file's name. */
    public String file() {
        return type + ".java";
    }

    /** Class and method, such as {@code JudgementPart.scores}. */
    public String name() {
        return type + "." + method;
    }

    /** Where the lesson is right now: the innermost running method that is not the lab's. */
    static CodePlace current() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(OUTSIDE).findFirst().map(CodePlace::of))
                .orElseThrow();
    }

    /** The body of the section that is running: the outermost method, not counting lambdas, that the lesson called. */
    static CodePlace sectionBody() {
        List<StackWalker.StackFrame> inSection = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames ->
                        frames.dropWhile(OUTSIDE.negate()).takeWhile(OUTSIDE).toList());
        return inSection.stream()
                .filter(frame -> !frame.getMethodName().startsWith("lambda$"))
                .reduce((inner, outer) -> outer)
                .or(() -> inSection.stream().findFirst())
                .map(CodePlace::of)
                .orElseThrow();
    }

    private static CodePlace of(StackWalker.StackFrame frame) {
        Class<?> outermost = frame.getDeclaringClass();
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String method = frame.getMethodName().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return new CodePlace(outermost.getSimpleName(), method, frame.getLineNumber());
    }
}
