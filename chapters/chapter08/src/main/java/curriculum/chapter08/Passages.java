package curriculum.chapter08;

import java.util.List;

/** How a text becomes sequences of two segments. */
interface Passages {
    /** Everything in it, to learn the language from. */
    List<Encoded> all(String text);

    /** What a classifier is shown of it. */
    Encoded toJudge(String text);
}
