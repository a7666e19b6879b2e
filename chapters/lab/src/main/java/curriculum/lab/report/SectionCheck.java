package curriculum.lab.report;

import curriculum.lab.Contents;
import curriculum.lab.Language;
import curriculum.lab.Section;
import curriculum.lab.report.Markers.Marker;
import curriculum.lab.report.Recorded.TaughtSection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds the sections that a lesson teaches against the headings of its texts. */
final class SectionCheck {
    private final List<String> problems = new ArrayList<>();

    private SectionCheck() {}

    /**
     * Compares a run and the recorded runs with both texts.
     *
     * @param run the sections of a run
     * @param recorded the recorded runs, which together teach every section
     * @param text reads the text in a language
     * @return one sentence a problem, with file and line
     */
    static List<String> problems(List<Section> run, List<Recorded> recorded, Function<Language, String> text) {
        SectionCheck check = new SectionCheck();
        List<String> taught = run.stream().map(Section::id).toList();
        for (Language language : Language.values()) {
            check.compare(language.readme(), text.apply(language), taught, recorded);
        }
        check.compareTitles(run, Contents.of(text.apply(Language.EN)));
        return check.problems;
    }

    private void compare(String file, String text, List<String> run, List<Recorded> recorded) {
        Contents contents = Contents.of(text);
        contents.problems().forEach(problem -> problems.add(file + ", " + problem));
        List<String> known = contents.ids();
        run.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(file + " has no section " + id + ", which the lesson teaches"));
        if (!known.stream()
                .filter(run::contains)
                .toList()
                .equals(run.stream().filter(known::contains).toList())) {
            problems.add(file + " has its sections in another order than the lesson: " + known + " against " + run);
        }
        List<String> somewhere = Stream.concat(
                        run.stream(),
                        recorded.stream()
                                .flatMap(one -> one.sections().stream())
                                .map(TaughtSection::id))
                .toList();
        contents.headings().stream()
                .filter(heading -> !somewhere.contains(heading.id()))
                .forEach(heading -> problems.add(file + ", line " + heading.line() + ": no run teaches the section "
                        + heading.id() + " (\"" + heading + "\")"));
        Markers.in(text).stream()
                .filter(marker -> marker.kind().equals("ref"))
                .map(Marker::argument)
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(
                        file + ", line " + lineOf(text, "<!-- ref " + id + " -->") + ": there is no section " + id));
    }

    private void compareTitles(List<Section> run, Contents english) {
        for (Section section : run) {
            english.heading(section.id())
                    .filter(heading -> !heading.title().equals(section.english()))
                    .ifPresent(heading -> problems.add(Language.EN.readme() + ", line " + heading.line() + ": \""
                            + heading.title() + "\", but the lesson calls the section " + section.id() + " \""
                            + section.english() + "\""));
        }
    }

    private static long lineOf(String text, String mark) {
        return 1
                + text.substring(0, text.indexOf(mark))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
