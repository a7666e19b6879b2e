package curriculum.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A text in Markdown as HTML for a page that stands alone: figures are inside it, links into the project are plain
 * text, and the mathematics is marked for the typesetter.
 *
 * <p>Mathematics is written as GitHub reads it: {@code $`…`$} in a line, and a fenced block {@code math}.
 */
final class MarkdownPage extends AbstractVisitor {
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    /** A heading of the second level, for the list of contents. */
    public record Anchor(String id, String title) {
        public String getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }
    }

    private final Map<String, String> figures;
    private final List<Anchor> anchors = new ArrayList<>();
    private final String html;

    /**
     * @param figures HTML of each figure by the path under which the text shows it
     */
    MarkdownPage(String markdown, Map<String, String> figures) {
        this.figures = figures;
        Node document = parse(markdown);
        document.accept(this);
        html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading) {
                        attributes.put("id", idOf(node));
                    }
                })
                .build()
                .render(document);
    }

    /** What is left of emphasis that Markdown does not read: the pieces of running text with a star in them. */
    static List<String> unreadEmphasis(String markdown) {
        List<String> found = new ArrayList<>();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains("*")) {
                    found.add(text.getLiteral());
                }
            }
        });
        return found;
    }

    private static Node parse(String markdown) {
        return Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    }

    String html() {
        return html;
    }

    List<Anchor> anchors() {
        return anchors;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 2) {
            anchors.add(new Anchor(idOf(heading), PLAIN.render(heading)));
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        String figure = figures.get(image.getDestination());
        if (figure != null && image.getParent() instanceof Block paragraph && image.getPrevious() == null) {
            HtmlBlock block = new HtmlBlock();
            block.setLiteral(figure);
            paragraph.insertBefore(block);
            image.unlink();
            if (paragraph.getFirstChild() == null) {
                paragraph.unlink();
            }
        }
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (link.getDestination().startsWith("README") && link.getParent() instanceof Paragraph toOtherLanguage) {
            toOtherLanguage.unlink();
            return;
        }
        if (!link.getDestination().startsWith("http") && !link.getDestination().startsWith("#")) {
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }
    }

    @Override
    public void visit(Code code) {
        if (code.getPrevious() instanceof Text before
                && code.getNext() instanceof Text after
                && before.getLiteral().endsWith("$")
                && after.getLiteral().startsWith("$")) {
            before.setLiteral(
                    before.getLiteral().substring(0, before.getLiteral().length() - 1));
            after.setLiteral(after.getLiteral().substring(1));
            HtmlInline formula = new HtmlInline();
            formula.setLiteral("<span class=\"math\">" + escape(code.getLiteral()) + "</span>");
            code.insertAfter(formula);
            code.unlink();
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if ("math".equals(block.getInfo())) {
            HtmlBlock formula = new HtmlBlock();
            formula.setLiteral("<div class=\"math\">" + escape(block.getLiteral()) + "</div>");
            block.insertAfter(formula);
            block.unlink();
        }
    }

    private static String idOf(Node heading) {
        return anchor(PLAIN.render(heading));
    }

    /** What links call a heading on this page. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
