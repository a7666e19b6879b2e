package curriculum.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered sections of a chapter's text: {@code ## 5. Title}, and under it the mark {@code <!-- section ID -->}.
 *
 * @param headings in the order of the text
 * @param problems what is wrong with them, one sentence each, with the line
 */
public record Contents(List<Heading> headings, List<String> problems) {
    private static final Pattern HEADING = Pattern.compile("## (?:(\\d+)\\. )?(.+)");
    private static final Pattern MARK = Pattern.compile("<!-- section (\\S+) -->.*");
    private static final Pattern FENCE = Pattern.compile("```.*");

    /**
     * A numbered heading.
     *
     * @param line where it stands, from 1
     */
    public record Heading(int number, String id, String title, int line) {
        @Override
        public String toString() {
            return number + ". " + title;
        }
    }

    /** The contents of a text in Markdown. */
    public static Contents of(String markdown) {
        List<Heading> headings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String[] lines = markdown.split("\n", -1);
        Heading open = null; // a numbered heading whose mark has not come yet
        boolean code = false;
        for (int i = 0; i < lines.length; i++) {
            code ^= FENCE.matcher(lines[i]).matches();
            Matcher heading = HEADING.matcher(lines[i]);
            Matcher mark = MARK.matcher(lines[i]);
            if (!code && heading.matches()) {
                requireMark(open, problems);
                open = heading.group(1) == null
                        ? null
                        : new Heading(Integer.parseInt(heading.group(1)), "", heading.group(2), i + 1);
            } else if (mark.matches()) {
                add(open, mark.group(1), i + 1, ids, headings, problems);
                open = null;
            }
        }
        requireMark(open, problems);
        return new Contents(headings, problems);
    }

    private static void requireMark(Heading open, List<String> problems) {
        if (open != null) {
            problems.add("line " + open.line() + ": the heading \"" + open + "\" has no <!-- section ID --> under it");
        }
    }

    private static void add(
            Heading open, String id, int line, Set<String> ids, List<Heading> headings, List<String> problems) {
        if (open == null) {
            problems.add("line " + line + ": the section " + id + " stands under no numbered heading");
            return;
        }
        if (!ids.add(id)) {
            problems.add("line " + line + ": the section " + id + " stands twice");
        }
        if (open.number() != headings.size() + 1) {
            problems.add("line " + open.line() + ": the heading \"" + open + "\" should have number "
                    + (headings.size() + 1));
        }
        headings.add(new Heading(open.number(), id, open.title(), open.line()));
    }

    /** The heading of a section. */
    public Optional<Heading> heading(String id) {
        return headings.stream().filter(heading -> heading.id().equals(id)).findFirst();
    }

    /** The ids in the order of the text. */
    public List<String> ids() {
        return headings.stream().map(Heading::id).toList();
    }
}
