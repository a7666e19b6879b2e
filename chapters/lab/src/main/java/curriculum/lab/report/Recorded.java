package curriculum.lab.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import curriculum.lab.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What of a run is kept with the chapter, for the numbers in its texts.
 *
 * @param name {@code bundled}, {@code real}, or the data sets that an option chose in place of the usual ones
 * @param seed the seed of the run
 * @param claims in the order in which the lesson made them, in English
 * @param figures their paths below the report's folder
 */
record Recorded(String name, long seed, List<Claim> claims, List<String> figures) {
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    static Recorded of(String name, Report report) {
        return new Recorded(name, report.seed(), report.claims(), report.figures());
    }

    static Optional<Recorded> read(Path chapterFolder, String name) {
        Path file = file(chapterFolder, name);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.fromJson(Files.readString(file), Recorded.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The record " + file + " can't be read", e);
        }
    }

    void write(Path chapterFolder) throws IOException {
        Path file = file(chapterFolder, name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.toJson(this) + "\n");
    }

    Optional<Claim> claim(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    private static Path file(Path chapterFolder, String name) {
        return chapterFolder.resolve("recorded").resolve(name + ".json");
    }
}
