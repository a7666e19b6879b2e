package curriculum.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table that a lesson shows on the console and in its report.
 *
 * <pre>{@code
 * Table table = Table.of("feature", "coefficient", "t");
 * table.row("RM", 3.81, 9.12);
 * }</pre>
 */
public final class Table {
    private final List<String> header;
    private final List<List<String>> rows;
    private final boolean[] hasText;

    private Table(List<String> header, List<List<String>> rows, boolean[] hasText) {
        this.header = header;
        this.rows = rows;
        this.hasText = hasText;
    }

    /** A table with these column heads. Columns of numbers are set to the right, others to the left. */
    public static Table of(String... header) {
        return new Table(List.of(header), new ArrayList<>(), new boolean[header.length]);
    }

    /** Adds a row. Numbers are written with six significant digits. */
    public Table row(Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("A row of " + cells.length + " cells under " + header.size() + " heads");
        }
        for (int column = 0; column < cells.length; column++) {
            hasText[column] |= !(cells[column] instanceof Number);
        }
        rows.add(Arrays.stream(cells)
                .map(cell ->
                        cell instanceof Number number ? Numbers.format(number.doubleValue()) : String.valueOf(cell))
                .toList());
        return this;
    }

    /**
     * The same rows under other heads.
     *
     * @param heads separated by {@code |}
     * @throws IllegalArgumentException if there are more or fewer of them than columns
     */
    Table withHeads(String heads) {
        List<String> others =
                Arrays.stream(heads.split("\\|", -1)).map(String::strip).toList();
        if (others.size() != header.size()) {
            throw new IllegalArgumentException("\"" + heads + "\" does not name the columns " + header);
        }
        return new Table(others, rows, hasText);
    }

    public List<String> header() {
        return header;
    }

    public List<List<String>> rows() {
        return rows;
    }

    /** Whether every cell of a column is a number. */
    public boolean isNumeric(int column) {
        return !hasText[column];
    }
}
