package curriculum.lab.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts pieces out of a chapter's source, from {@code // snippet NAME} to {@code // end snippet}. */
final class Snippets {
    private static final String BEGIN = "// snippet ";
    private static final String END = "// end snippet";

    private Snippets() {}

    /** The piece's lines without their common indentation. */
    static String cut(Path chapterFolder, String file, String name) {
        List<String> lines = read(chapterFolder, file);
        int begin = indexOf(lines, BEGIN + name, 0);
        int end = begin < 0 ? -1 : indexOf(lines, END, begin);
        if (end < 0) {
            throw new IllegalArgumentException("No snippet \"" + name + "\" in " + file);
        }
        List<String> piece = lines.subList(begin + 1, end);
        int indent = piece.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return piece.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .collect(Collectors.joining("\n"));
    }

    private static int indexOf(List<String> lines, String mark, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(mark)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> read(Path chapterFolder, String file) {
        Path sources = chapterFolder.resolve("src").resolve("main").resolve("java");
        try (Stream<Path> paths = Files.walk(sources)) {
            Path found = paths.filter(path -> path.endsWith(file))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No source file " + file + " in " + sources));
            return Files.readAllLines(found);
        } catch (IOException e) {
            throw new UncheckedIOException("The sources in " + sources + " can't be read", e);
        }
    }
}
