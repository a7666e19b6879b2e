package curriculum.lab.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import curriculum.lab.Claim;
import curriculum.lab.CodePlace;
import curriculum.lab.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a run is kept with the chapter, for the numbers in its texts.
 *
 * @param name {@code bundled}, {@code real}, or the data sets that an option chose in place of the usual ones
 * @param seed the seed of the run
 * @param sections in the order in which the lesson taught them
 * @param claims in the order in which the lesson made them, in English
 * @param figures their paths below the report's folder
 */
record Recorded(String name, long seed, List<TaughtSection> sections, List<Claim> claims, List<String> figures) {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * A section.
     *
     * @param title in English
     * @param type the class of its body
     * @param method the body
     */
    record TaughtSection(String id, String title, String type, String method) {
        private static TaughtSection of(Section section) {
            CodePlace code = section.code()
                    .orElseThrow(() -> new IllegalStateException("The section " + section.id() + " tells nothing"));
            return new TaughtSection(section.id(), section.english(), code.type(), code.method());
        }
    }

    static Recorded of(String name, Report report, List<Section> sections) {
        return new Recorded(
                name,
                report.seed(),
                sections.stream().map(TaughtSection::of).toList(),
                report.claims().stream().map(Claim::withoutSource).toList(),
                report.figures());
    }

    /** All records of a chapter, first the one on bundled data. */
    static List<Recorded> all(Path chapterFolder) {
        try (Stream<Path> files = Files.list(chapterFolder.resolve("recorded"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .flatMap(name -> read(chapterFolder, name).stream())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The records of " + chapterFolder + " can't be read", e);
        }
    }

    static Optional<Recorded> read(Path chapterFolder, String name) {
        Path file = file(chapterFolder, name);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.fromJson(Files.readString(file), Recorded.class)
                            .complete())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The record " + file + " can't be read", e);
        }
    }

    /** A record of before there were sections has none. */
    private Recorded complete() {
        return sections == null ? new Recorded(name, seed, List.of(), claims, figures) : this;
    }

    void write(Path chapterFolder) throws IOException {
        Path file = file(chapterFolder, name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.toJson(this) + "\n");
    }

    Optional<TaughtSection> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    Optional<Claim> claim(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    private static Path file(Path chapterFolder, String name) {
        return chapterFolder.resolve("recorded").resolve(name + ".json");
    }
}
