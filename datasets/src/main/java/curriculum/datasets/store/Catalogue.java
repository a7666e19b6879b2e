package curriculum.datasets.store;

import com.google.gson.Gson;
import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published data sets that the course knows: where they are and how to recognise them. */
public final class Catalogue {
    private static final String STANDARD = "/curriculum/datasets/catalogue.json";

    private final List<CatalogueEntry> entries;

    private Catalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        if (entries.stream().map(CatalogueEntry::name).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("two entries have the same name");
        }
    }

    /** The course's own catalogue. */
    public static Catalogue standard() {
        try (InputStream stream = Catalogue.class.getResourceAsStream(STANDARD)) {
            if (stream == null) {
                throw new DatasetException(STANDARD + " is not on the class path; build the project again");
            }
            return read(STANDARD, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param source what to call it in an error
     * @param json an object with one field {@code entries}, a list of {@link CatalogueEntry}
     * @throws DatasetException if it is not valid
     */
    static Catalogue read(String source, Reader json) {
        try {
            Content content = new Gson().fromJson(json, Content.class);
            if (content == null || content.entries == null) {
                throw new IllegalArgumentException("it has no field entries");
            }
            return new Catalogue(content.entries);
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor throws; only the innermost sentence helps.
            Throwable reason = e;
            while (reason.getCause() != null) {
                reason = reason.getCause();
            }
            throw new DatasetException("The catalogue " + source + " is not valid: " + reason.getMessage(), e);
        }
    }

    /** All data sets, in the order of the course. */
    public List<CatalogueEntry> entries() {
        return entries;
    }

    /**
     * One data set by its name.
     *
     * @throws DatasetException that lists the known names if there is none of this name
     */
    public CatalogueEntry entry(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DatasetException("There is no data set '" + name + "'; choose one of "
                        + String.join(
                                ", ", entries.stream().map(CatalogueEntry::name).toList())));
    }

    private record Content(List<CatalogueEntry> entries) {}
}
