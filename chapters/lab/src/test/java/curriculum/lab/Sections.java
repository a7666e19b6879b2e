package curriculum.lab;

import java.util.ArrayList;
import java.util.List;

/** Sections without content, for the tests of what is made of them. */
public final class Sections {
    private Sections() {}

    /** @param idsAndTitles id and English title of each, in turn */
    public static List<Section> of(String... idsAndTitles) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < idsAndTitles.length; i += 2) {
            sections.add(new Section(idsAndTitles[i], idsAndTitles[i + 1], Contents.of("")));
        }
        return sections;
    }
}
