package curriculum.lab.report;

import curriculum.lab.Claim;
import curriculum.lab.Contents;
import curriculum.lab.Labels;
import curriculum.lab.Language;
import curriculum.lab.Numbers;
import curriculum.lab.Section;
import curriculum.lab.Table;
import curriculum.lab.machine.Libraries;
import curriculum.lab.report.Markers.Marker;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page {@code index.html} of a run: one file that needs nothing else, on wide and narrow, light and dark screens.
 */
final class ReportPage {
    private static final String KATEX = "META-INF/resources/webjars/katex/%s/dist/katex.min.js";

    private final Report report;
    private final String run;
    private final List<Section> sections;
    private final Language language;
    private final Labels labels;
    private Contents contents = Contents.of("");

    /** @param run the name that the run would be recorded under, which the markers of its numbers have */
    ReportPage(Report report, String run, List<Section> sections, Language language) {
        this.report = report;
        this.run = run;
        this.sections = sections;
        this.language = language;
        this.labels = new Labels(language);
    }

    /**
     * Renders the page.
     *
     * @param text the chapter's text in Markdown; without it the page holds only what the run measured
     */
    String render(Optional<String> text) {
        contents = Contents.of(text.orElse(""));
        MarkdownPage lesson = new MarkdownPage(
                text.map(markdown -> Markers.replace(markdown, this::measured)).orElse("# " + report.title() + "\n"),
                figures());
        Map<String, Object> model = new HashMap<>();
        model.put("language", language.toString());
        model.put("report", report);
        model.put("lesson", lesson.html());
        model.put("anchors", lesson.anchors());
        model.put("measurements", measurements());
        model.put("katex", katex());
        model.put("verdict", verdict());
        model.put("hint", labels.of("page." + report.edition() + "-hint"));
        Function<String, String> label = key -> labels.of("page." + key);
        model.put("label", (TemplateMethodModelEx) arguments -> label.apply(String.valueOf(arguments.get(0))));
        return fill(model);
    }

    private String verdict() {
        int all = report.claims().size();
        long failed = report.claims().stream().filter(claim -> !claim.passed()).count();
        return failed == 0 ? labels.of("page.passed", all) : labels.of("page.failed", failed, all);
    }

    /** What stands on the page in the place of a marker: the number, table or code of this run. */
    private String measured(Marker marker) {
        return switch (marker.kind()) {
            case "snippet", "section" -> marker.content();
            case "ref" -> reference(marker);
            case "claims" ->
                "\n\n"
                        + claims(report.claims().stream()
                                .filter(claim -> marker.covers(claim.id()))
                                .toList()) + "\n\n";
            default -> value(marker);
        };
    }

    /** A section's number as a link to it. */
    private String reference(Marker marker) {
        return contents.heading(marker.argument())
                .map(heading -> "[" + heading.number() + "](#" + MarkdownPage.anchor(heading.toString()) + ")")
                .orElse(marker.content());
    }

    /** A number of this run, or the recorded one where the text speaks of other data. */
    private String value(Marker marker) {
        if (!marker.run().equals(run)) {
            return "<span class=\"recorded\" title=\"" + labels.of("page.recorded-hint") + "\">" + marker.content()
                    + "</span>";
        }
        String measured = report.claims().stream()
                .filter(claim -> claim.id().equals(marker.argument()))
                .map(claim -> marker.format(claim.measured()))
                .findFirst()
                .orElse(marker.content());
        return "<span class=\"measured\" title=\"" + labels.of("page.measured-hint") + "\">" + measured + "</span>";
    }

    private String claims(List<Claim> claims) {
        if (claims.isEmpty()) {
            return "";
        }
        return claims.stream()
                .map(claim -> "<tr class=\"" + (claim.passed() ? "holds" : "fails") + "\"><td>"
                        + MarkdownPage.escape(claim.claim()) + " <code>" + claim.id() + "</code></td><td>"
                        + Numbers.format(claim.measured()) + "</td><td>" + Numbers.band(claim.low(), claim.high())
                        + "</td><td>" + (claim.passed() ? "✓" : "✗") + "<span class=\"hidden\"> "
                        + labels.of(claim.passed() ? "page.holds" : "page.holds-not") + "</span></td></tr>\n")
                .collect(Collectors.joining(
                        "",
                        "<div class=\"scroll\"><table class=\"claims\"><thead><tr><th>" + labels.of("page.claim")
                                + "</th><th>" + labels.of("page.measured") + "</th><th>" + labels.of("page.expected")
                                + "</th><th></th></tr></thead><tbody>\n",
                        "</tbody></table></div>"));
    }

    /** Everything that the run told, measured and drew, section by section, as HTML. */
    private String measurements() {
        StringBuilder html = new StringBuilder();
        for (Section section : sections) {
            html.append("<h3>").append(MarkdownPage.escape(section.heading())).append("</h3>\n");
            section.notes()
                    .forEach(note ->
                            html.append("<p>").append(MarkdownPage.escape(note)).append("</p>\n"));
            section.tables().forEach(table -> html.append(table(table)));
            html.append(claims(section.claims()));
        }
        return html.toString();
    }

    private static String table(Section.CaptionedTable captioned) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table><caption>")
                .append(MarkdownPage.escape(captioned.caption()))
                .append("</caption><thead>")
                .append(row("th", captioned.table(), captioned.table().header()))
                .append("</thead><tbody>\n");
        captioned.table().rows().forEach(row -> html.append(row("td", captioned.table(), row)));
        return html.append("</tbody></table></div>\n").toString();
    }

    private static String row(String tag, Table table, List<String> cells) {
        StringBuilder html = new StringBuilder("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            html.append("<").append(tag).append(table.isNumeric(column) ? ">" : " class=\"text\">");
            html.append(MarkdownPage.escape(cells.get(column)))
                    .append("</")
                    .append(tag)
                    .append(">");
        }
        return html.append("</tr>\n").toString();
    }

    private Map<String, String> figures() {
        return sections.stream()
                .flatMap(section -> section.drawings().stream())
                .collect(Collectors.toMap(Section.Drawing::path, ReportPage::figure));
    }

    private static String figure(Section.Drawing drawing) {
        String caption = MarkdownPage.escape(drawing.caption());
        return "<figure><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"" + data(drawing.dark())
                + "\"><img alt=\"" + caption + "\" src=\"" + data(drawing.light()) + "\"></picture><figcaption>"
                + caption + "</figcaption></figure>";
    }

    private static String data(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** The typesetter of the formulas. */
    private static String katex() {
        return Libraries.resource(KATEX.formatted(Libraries.version("org.webjars.npm", "katex")));
    }

    private static String fill(Map<String, Object> model) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(ReportPage.class, "/curriculum/lab");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setNumberFormat("computer");
        try (StringWriter page = new StringWriter()) {
            Template template = configuration.getTemplate("report.ftlh");
            template.process(model, page);
            return page.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("The report's template can't be filled", e);
        }
    }
}
