package curriculum.lab.report;

import curriculum.datasets.Edition;
import curriculum.lab.Chapter;
import curriculum.lab.Claim;
import curriculum.lab.Contents;
import curriculum.lab.Labels;
import curriculum.lab.Language;
import curriculum.lab.LessonException;
import curriculum.lab.Numbers;
import curriculum.lab.Outcome;
import curriculum.lab.Section;
import curriculum.lab.Texts;
import curriculum.lab.report.Markers.Marker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A chapter's {@code README.md} and {@code README.ko.md}, whose numbers, tables and code come from recorded runs and
 * from the source.
 *
 * <p>The option {@code --record} refreshes them; {@link #problems} tells where they have drifted.
 */
public final class LessonTexts {
    private static final Pattern FIGURE = Pattern.compile("!\\[[^]]*]\\((figures/[^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ ", Pattern.MULTILINE);
    private static final Pattern VALUE_AT_LINE_START =
            Pattern.compile("^<!-- (real|bundled|on-[a-z0-9-]+) ", Pattern.MULTILINE);
    /** Sentences of an answer, which a run that trains does not say. */
    private static final Pattern ONLY_IN_ANSWERS = Pattern.compile("(note|figure|table|heads)\\.ask(\\..+)?");

    private static final Pattern FENCE = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);

    private final Chapter chapter;
    private final Path folder;

    private LessonTexts(Chapter chapter, Path folder) {
        this.chapter = chapter;
        this.folder = folder;
    }

    /** The texts in the chapter's folder; the chapter must run from the classes that were compiled there. */
    public static LessonTexts of(Chapter chapter) {
        return new LessonTexts(
                chapter,
                chapter.folder()
                        .orElseThrow(() -> new LessonException("The texts of " + chapter.id()
                                + " are only at hand when it runs from target/classes")));
    }

    /** Keeps a run and its figures with the chapter, and refreshes both texts from it. */
    public void record(Report report, List<Section> sections) {
        try {
            Recorded.of(chapter.recordName(report), report, sections).write(folder);
            // The figures of a text are those that its reader gets from the first command.
            if (report.edition().equals(Edition.BUNDLED.id())) {
                Files.createDirectories(folder.resolve("figures"));
                for (Section section : sections) {
                    for (Section.Drawing drawing : section.drawings()) {
                        Files.write(folder.resolve(drawing.path()), drawing.light());
                    }
                }
            }
        } catch (IOException e) {
            throw new LessonException("The record of " + chapter.id() + " can't be written to " + folder, e);
        }
        refresh();
    }

    /** Fills both texts anew from the source and from the recorded runs. */
    public void refresh() {
        for (Language language : Language.values()) {
            Path file = folder.resolve(language.readme());
            try {
                if (Files.exists(file)) {
                    Files.writeString(file, refresh(Files.readString(file), language));
                }
            } catch (IOException e) {
                throw new LessonException("The text " + file + " can't be written", e);
            }
        }
    }

    /**
     * Compares the texts with the source, with the recorded runs and with a run in Korean.
     *
     * @param run a run of the lesson with {@code --lang ko}
     * @return one sentence a problem; empty if there are none
     */
    public List<String> problems(Outcome run) {
        List<String> problems = new ArrayList<>();
        run.missingTranslations().forEach(key -> problems.add("lesson_ko.properties has no " + key));
        // A claim that only the other edition makes needs its sentence too.
        run.unusedTranslations().stream()
                .filter(key -> !recordedClaims().containsKey(key.replaceFirst("^claim\\.", "")))
                .filter(key -> !ONLY_IN_ANSWERS.matcher(key).matches())
                .forEach(key -> problems.add("lesson_ko.properties has a sentence that nothing says: " + key));
        compareWithRecord(run.report(), problems);
        String english = read(Language.EN);
        String korean = read(Language.KO);
        problems.addAll(SectionCheck.problems(run.sections(), Recorded.all(folder), this::read));
        for (Language language : Language.values()) {
            String text = read(language);
            if (!text.equals(refresh(text, language))) {
                problems.add(language.readme()
                        + " differs from its source or its recorded runs; run with --refresh-texts or --record");
            }
            if (VALUE_AT_LINE_START.matcher(text).find()) {
                problems.add(language.readme() + " has a number at the beginning of a line, where Markdown takes it"
                        + " for a block of HTML");
            }
            MarkdownPage.unreadEmphasis(text)
                    .forEach(part -> problems.add(language.readme() + " has a star that Markdown does not read as"
                            + " emphasis: " + part.strip()));
        }
        for (String id : recordedClaims().keySet()) {
            if (Markers.in(english).stream().noneMatch(marker -> marker.kind().equals("claims") && marker.covers(id))) {
                problems.add("README.md shows no claim " + id);
            }
        }
        if (!Objects.equals(shape(english), shape(korean))) {
            problems.add("README.md and README.ko.md differ in their headings, figures, numbers or snippets: "
                    + firstDifference(shape(english), shape(korean)));
        }
        return problems;
    }

    private void compareWithRecord(Report report, List<String> problems) {
        for (Edition edition : Edition.values()) {
            if (Recorded.read(folder, edition.id()).isEmpty()) {
                problems.add("No recorded run on " + edition.id() + " data; run with --record");
            }
        }
        Optional<Recorded> recorded = Recorded.read(folder, chapter.recordName(report));
        if (recorded.isEmpty()) {
            return;
        }
        Stream<String> now = report.claims().stream().map(LessonTexts::expectation);
        Stream<String> then = recorded.get().claims().stream().map(LessonTexts::expectation);
        if (!now.toList().equals(then.toList())
                || !report.figures().equals(recorded.get().figures())) {
            problems.add("The run on " + chapter.recordName(report)
                    + " data makes other claims or figures than the recorded one; run with --record");
        }
    }

    private static String expectation(Claim claim) {
        return claim.id() + " in " + claim.low() + " … " + claim.high() + (claim.passed() ? "" : ", failed");
    }

    /** What both languages must have in common, in the order of the text. */
    private static List<String> shape(String text) {
        List<String> shape = new ArrayList<>();
        String prose = FENCE.matcher(text).replaceAll("");
        HEADING.matcher(prose).results().forEach(match -> shape.add(match.group()));
        FIGURE.matcher(text).results().forEach(match -> shape.add(match.group(1)));
        Markers.in(text).stream()
                .filter(marker -> List.of("snippet", "claims", "section").contains(marker.kind()))
                .forEach(marker -> shape.add(marker.kind() + " " + marker.arguments()));
        return shape;
    }

    private static String firstDifference(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) + " against " + other.get(i);
            }
        }
        return one.size() + " against " + other.size() + " items";
    }

    private String read(Language language) {
        try {
            return Files.readString(folder.resolve(language.readme()));
        } catch (IOException e) {
            throw new UncheckedIOException(chapter.id() + " has no readable " + language.readme(), e);
        }
    }

    private String refresh(String text, Language language) {
        Texts texts = new Texts(chapter.main(), language);
        Labels labels = new Labels(language);
        Contents contents = Contents.of(text);
        return Markers.fill(text, marker -> switch (marker.kind()) {
            case "snippet" ->
                "\n"
                        + Snippets.shown(
                                folder, marker.argument(), marker.arguments().get(1)) + "\n";
            case "section" -> "\n" + labels.of("code", codeOf(marker.argument())) + "\n";
            case "ref" ->
                contents.heading(marker.argument())
                        .map(heading -> String.valueOf(heading.number()))
                        .orElse("?");
            case "claims" -> "\n\n" + claimsTable(marker, texts, labels) + "\n";
            default -> recordedValue(marker);
        });
    }

    /** A link to the method that teaches a section; the section's id where no recorded run has it. */
    private String codeOf(String section) {
        return Recorded.all(folder).stream()
                .flatMap(recorded -> recorded.section(section).stream())
                .findFirst()
                .map(taught -> Snippets.link(folder, taught.type(), taught.method()))
                .orElse(section);
    }

    /** The value that a run on the marker's edition has recorded; what stood there where there was no such run yet. */
    private String recordedValue(Marker marker) {
        Optional<Recorded> recorded = Recorded.read(folder, marker.run());
        if (recorded.isEmpty()) {
            return marker.content();
        }
        return recorded.get()
                .claim(marker.argument())
                .map(claim -> marker.format(claim.measured()))
                .orElseThrow(() -> new IllegalArgumentException("No recorded claim " + marker.argument() + " on "
                        + marker.run() + " data, but a text of " + chapter.id() + " wants its value"));
    }

    /** The recorded claims by id, each with its English sentence, first those of the bundled run. */
    private Map<String, String> recordedClaims() {
        Map<String, String> sentences = new LinkedHashMap<>();
        Arrays.stream(Edition.values())
                .flatMap(edition -> Recorded.read(folder, edition.id()).stream())
                .flatMap(recorded -> recorded.claims().stream())
                .forEach(claim -> sentences.putIfAbsent(claim.id(), claim.claim()));
        return sentences;
    }

    private String claimsTable(Marker marker, Texts texts, Labels labels) {
        StringBuilder table = new StringBuilder("| " + labels.of("page.claim") + " | " + labels.of("page.bundled")
                + " | " + labels.of("page.real") + " |\n|---|--:|--:|\n");
        int before = table.length();
        recordedClaims().forEach((id, sentence) -> {
            if (marker.covers(id)) {
                table.append("| ")
                        .append(texts.of("claim." + id, sentence))
                        .append(" `")
                        .append(id)
                        .append("`");
                for (Edition edition : Edition.values()) {
                    table.append(" | ").append(cell(edition, id));
                }
                table.append(" |\n");
            }
        });
        if (table.length() == before) {
            throw new IllegalArgumentException("No recorded claim matches " + marker.arguments());
        }
        return table.toString();
    }

    private String cell(Edition edition, String id) {
        return Recorded.read(folder, edition.id())
                .flatMap(recorded -> recorded.claim(id))
                .map(claim -> Numbers.format(claim.measured()) + " (" + Numbers.band(claim.low(), claim.high()) + ")")
                .orElse("–");
    }
}
