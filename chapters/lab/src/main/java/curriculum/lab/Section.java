package curriculum.lab;

import java.util.ArrayList;
import java.util.List;

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

    private final String title;
    private final List<String> notes = new ArrayList<>();
    private final List<CaptionedTable> tables = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Drawing> drawings = new ArrayList<>();

    Section(String title) {
        this.title = title;
    }

    public String title() {
        return title;
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
