package curriculum.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.datavec.api.records.reader.RecordReader;
import org.datavec.api.records.reader.impl.LineRecordReader;
import org.datavec.api.records.reader.impl.csv.CSVRecordReader;
import org.datavec.api.split.FileSplit;
import org.datavec.api.transform.metadata.ColumnMetaData;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;

/**
 * Reads text files of numbers with DataVec, and holds each value against the file's DataVec {@link Schema}.
 *
 * <p>Whatever is wrong ends in a {@link DatasetException} that names the file and the line.
 */
public final class DelimitedFile {
    private static final String REMEDY = "; put the published file in its place";
    // A quote is no part of a number; taken for one, it would be a fault of the whole file and not of its line.
    private static final char NO_QUOTE = Character.MAX_VALUE;

    private DelimitedFile() {}

    /**
     * Reads numbers that are separated by commas.
     *
     * @param headerLines how many lines at the beginning hold no numbers
     * @param schema the name and range of each column
     * @param rows how many rows the published file has
     * @return {@code [rows, columns]}
     */
    public static double[][] commas(Path file, int headerLines, Schema schema, int rows) {
        return read(file, new CSVRecordReader(headerLines, ',', NO_QUOTE), headerLines, schema, rows);
    }

    /**
     * Reads numbers that are separated by spaces or tabs.
     *
     * @param schema the name and range of each column
     * @param rows how many rows the published file has
     * @return {@code [rows, columns]}
     */
    public static double[][] whitespace(Path file, Schema schema, int rows) {
        return read(file, new LineRecordReader(), 0, schema, rows);
    }

    private static double[][] read(Path file, RecordReader reader, int headerLines, Schema schema, int rows) {
        List<double[]> table = new ArrayList<>();
        for (List<Writable> record : records(file, reader, headerLines)) {
            int line = headerLines + table.size() + 1;
            table.add(numbers(file, line, record, schema));
        }
        if (table.size() != rows) {
            throw new DatasetException(file + " has " + table.size() + " rows instead of " + rows + REMEDY);
        }
        return table.toArray(double[][]::new);
    }

    /** The records of a file, without blank lines at its end. */
    private static List<List<Writable>> records(Path file, RecordReader reader, int headerLines) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no file " + file + REMEDY);
        }
        List<List<Writable>> records = new ArrayList<>();
        try (reader) {
            if (Files.size(file) == 0) {
                throw new DatasetException(file + " is empty" + REMEDY);
            }
            reader.initialize(new FileSplit(file.toFile()));
            while (reader.hasNext()) {
                records.add(reader instanceof CSVRecordReader ? reader.next() : words(reader.next()));
            }
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + file + " (" + e + "); check its permissions", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatasetException("The reading of " + file + " was interrupted; run it again", e);
        }
        while (!records.isEmpty() && isBlank(records.get(records.size() - 1))) {
            records.remove(records.size() - 1);
        }
        return records;
    }

    private static List<Writable> words(List<Writable> line) {
        String text = line.get(0).toString().strip();
        List<Writable> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            words.add(new Text(word));
        }
        return words;
    }

    private static boolean isBlank(List<Writable> record) {
        return record.size() == 1 && record.get(0).toString().isBlank();
    }

    private static double[] numbers(Path file, int line, List<Writable> record, Schema schema) {
        if (record.size() != schema.numColumns()) {
            throw new DatasetException(file + ", line " + line + ", has " + record.size() + " values instead of "
                    + schema.numColumns() + REMEDY);
        }
        double[] row = new double[record.size()];
        for (int column = 0; column < row.length; column++) {
            row[column] = number(file, line, record.get(column).toString().strip(), schema.getMetaData(column));
        }
        return row;
    }

    private static double number(Path file, int line, String cell, ColumnMetaData column) {
        double value;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw new DatasetException(file + ", line " + line + ": " + column.getName() + " is '" + cell
                    + "', which is not a number" + REMEDY);
        }
        if (!column.isValid(new Text(cell))) {
            throw new DatasetException(file + ", line " + line + ": " + column.getName() + " is " + cell
                    + ", which does not fit " + column + REMEDY);
        }
        return value;
    }
}
