package curriculum.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one section of a lesson has said, measured and drawn so far. */
public final class Section {
    /** A table under its caption. */
    public record CaptionedTable(String caption, Table table) {}

    /** A figure as it was drawn: its PNG on light and on dark ground. */
    public record Drawing(String id, String caption, byte[] light, byte[] dark) {
        /** Where the figure lies below the report's folder. */
        public String path() {
            return "figures/" + id + ".png";
        }
    }

    private final String id;
    private final String english;
    private final Contents contents;
    private final List<String> notes = new ArrayList<>();
    private final List<CaptionedTable> tables = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Drawing> drawings = new ArrayList<>();
    private CodePlace code;

    /**
     * @param id what texts, reports and exercises call the section by
     * @param english its title in English
     * @param contents the contents of the chapter's text in the language of the run, which number the section
     */
    Section(String id, String english, Contents contents) {
        this.id = id;
        this.english = english;
        this.contents = contents;
    }

    public String id() {
        return id;
    }

    /** The title in English, as it stands in the code. */
    public String english() {
        return english;
    }

    /** Number and title as the chapter's text has them; only the title in English where the text lacks the section. */
    public String heading() {
        return contents.heading(id).map(Contents.Heading::toString).orElse(english);
    }

    /** The number in the chapter's text. */
    public Optional<Integer> number() {
        return contents.heading(id).map(Contents.Heading::number);
    }

    /** The title in the language of the run. */
    public String title() {
        return contents.heading(id).map(Contents.Heading::title).orElse(english);
    }

    /** The method that is the section's body; empty before it has told, claimed or drawn anything. */
    public Optional<CodePlace> code() {
        return Optional.ofNullable(code);
    }

    void isTaughtBy(CodePlace place) {
        code = place;
    }

    public List<String> notes() {
        return notes;
    }

    public List<CaptionedTable> tables() {
        return tables;
    }

    public List<Claim> claims() {
        return claims;
    }

    public List<Drawing> drawings() {
        return drawings;
    }
}
