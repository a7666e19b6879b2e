package curriculum.lab.report;

import curriculum.lab.Numbers;
import curriculum.lab.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a text whose content is made, not written: {@code <!-- kind arguments -->content<!-- end -->}.
 *
 * <ul>
 *   <li>{@code real ID} or {@code bundled ID}: the value that the claim measured on that edition; a format such as
 *       {@code %.2f} may follow;
 *   <li>{@code on-NAME ID}: the value that it measured on the data set that an option chose;
 *   <li>{@code claims PATTERN…}: a table of the claims whose ids match, {@code *} standing for anything;
 *   <li>{@code snippet FILE NAME}: the part of a source file between {@code // snippet NAME} and
 *       {@code // end snippet};
 *   <li>{@code section ID}: under a numbered heading, the link to the code of the section;
 *   <li>{@code ref ID}: the number of a section.
 * </ul>
 *
 * <p>A Korean particle right after the place takes the form that the content asks for.
 */
final class Markers {
    private static final Pattern MARKER = Pattern.compile(
            "<!-- (real|bundled|on-[a-z0-9-]+|claims|snippet|section|ref) (.+?) -->(.*?)<!-- end -->(?:"
                    + Particles.PATTERN + ")?",
            Pattern.DOTALL);

    private Markers() {}

    /** One such place. */
    record Marker(String kind, List<String> arguments, String content) {
        private static Marker of(MatchResult match) {
            return new Marker(match.group(1), List.of(match.group(2).split(" ")), match.group(3));
        }

        /** The name of the recorded run that a value comes from. */
        String run() {
            return kind.startsWith("on-") ? kind.substring("on-".length()) : kind;
        }

        String argument() {
            return arguments.get(0);
        }

        /** Writes a claim's value as this place asks for. */
        String format(Double value) {
            return arguments.size() > 1 ? Texts.fill(arguments.get(1), value) : Numbers.format(value);
        }

        /** Whether a claim belongs into this table of claims. */
        boolean covers(String id) {
            return arguments.stream()
                    .map(pattern -> Pattern.quote(pattern).replace("*", "\\E.*\\Q"))
                    .anyMatch(id::matches);
        }

        private String around(String content) {
            return "<!-- " + kind + " " + String.join(" ", arguments) + " -->" + content + "<!-- end -->";
        }
    }

    static List<Marker> in(String text) {
        List<Marker> markers = new ArrayList<>();
        MARKER.matcher(text).results().forEach(match -> markers.add(Marker.of(match)));
        return markers;
    }

    /** Fills every place anew and keeps its marks. */
    static String fill(String text, Function<Marker, String> content) {
        return replace(text, content, Marker::around);
    }

    /** Puts something else in the place of every mark and its content. */
    static String replace(String text, Function<Marker, String> content) {
        return replace(text, content, (marker, made) -> made);
    }

    private static String replace(
            String text, Function<Marker, String> content, BiFunction<Marker, String, String> form) {
        return MARKER.matcher(text).replaceAll(match -> {
            Marker marker = Marker.of(match);
            String made = content.apply(marker);
            String particle = match.group(4) == null ? "" : Particles.after(made, match.group(4));
            return Matcher.quoteReplacement(form.apply(marker, made) + particle);
        });
    }
}
