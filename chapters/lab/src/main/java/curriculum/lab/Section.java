package curriculum.lab;

import java.util.ArrayList;
import java.util.List;

/** What one section of a lesson has said, measured and drawn so far. */
final class Section {
    /** A table under its caption. */
    record CaptionedTable(String caption, Table table) {}

    /** A figure as it was drawn: its PNG on light and on dark ground. */
    record Drawing(String id, String caption, byte[] light, byte[] dark) {
        /** Where the figure lies below the report's folder. */
        String path() {
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

    String title() {
        return title;
    }

    List<String> notes() {
        return notes;
    }

    List<CaptionedTable> tables() {
        return tables;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Drawing> drawings() {
        return drawings;
    }
}
