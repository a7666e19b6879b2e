package curriculum.lab.machine;

import curriculum.lab.Claim;
import curriculum.lab.Labels;
import curriculum.lab.Numbers;
import curriculum.lab.Section;
import curriculum.lab.Table;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.WCWidth;
import picocli.CommandLine.Help.Ansi;

/** A lesson as it is read on the console. */
public final class Console {
    private static final int SENTENCE_WIDTH = 58;
    private static final int LINE_WIDTH = 96;

    private final PrintStream out;
    private final Labels labels;

    public Console(PrintStream out, Labels labels) {
        this.out = out;
        this.labels = labels;
    }

    /** A stream of UTF-8 whatever the platform's own encoding, for Korean on every console. */
    public static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public void line(String text) {
        out.println(text);
    }

    public void heading(String text) {
        out.println();
        out.println(Ansi.AUTO.string("@|bold " + text + "|@"));
    }

    /** Prints a sentence, broken into lines between words. */
    public void note(String sentence) {
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (width(line) + 1 + width(word) > LINE_WIDTH) {
                out.println("  " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println("  " + line);
    }

    public void claim(Claim claim) {
        String mark = claim.passed() ? "@|green ✓|@" : "@|red,bold ✗|@";
        out.println("  " + Ansi.AUTO.string(mark) + " " + pad(claim.claim(), SENTENCE_WIDTH) + "  "
                + padLeft(Numbers.format(claim.measured()), 10) + "   "
                + labels.of("expected", Numbers.band(claim.low(), claim.high())));
    }

    public void figure(Section.Drawing drawing) {
        out.println("  " + labels.of("figure", drawing.caption(), drawing.path()));
    }

    public void table(String caption, Table table) {
        List<String> header = table.header();
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[column] = Math.max(
                    width(header.get(column)),
                    table.rows().stream()
                            .mapToInt(row -> width(row.get(at)))
                            .max()
                            .orElse(0));
        }
        out.println("  " + caption);
        out.println("    " + row(table, header, widths));
        out.println("    " + "─".repeat(Arrays.stream(widths).sum() + 2 * (widths.length - 1)));
        table.rows().forEach(row -> out.println("    " + row(table, row, widths)));
    }

    private static String row(Table table, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(column == 0 ? "" : "  ")
                    .append(table.isNumeric(column) ? padLeft(cell, widths[column]) : pad(cell, widths[column]));
        }
        return line.toString().stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Columns that a text takes on a terminal, where a Hangul syllable takes two. */
    private static int width(CharSequence text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
