package curriculum.lab.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chapter's source for its texts: pieces from {@code // snippet NAME} to {@code // end snippet}, and links to it. */
final class Snippets {
    private static final String BEGIN = "// snippet ";
    private static final String END = "// end snippet";

    private Snippets() {}

    /** A piece under a link to where it stands, as Markdown. */
    static String shown(Path chapterFolder, String file, String name) {
        Path source = find(chapterFolder, file);
        List<String> lines = read(source);
        int begin = indexOf(lines, BEGIN + name, 0);
        int end = begin < 0 ? -1 : indexOf(lines, END, begin);
        if (end < 0) {
            throw new IllegalArgumentException("No snippet \"" + name + "\" in " + file);
        }
        return link(file, chapterFolder, source, begin + 2) + "\n\n```java\n"
                + unindented(lines.subList(begin + 1, end)) + "\n```";
    }

    /** A link to a method, as Markdown. */
    static String link(Path chapterFolder, String type, String method) {
        Path source = find(chapterFolder, type + ".java");
        List<String> lines = read(source);
        Pattern declaration = Pattern.compile(" {4}(?! ).*\\b" + Pattern.quote(method) + "\\(.*");
        for (int i = 0; i < lines.size(); i++) {
            if (declaration.matcher(lines.get(i)).matches()) {
                return link(type + "." + method, chapterFolder, source, i + 1);
            }
        }
        throw new IllegalArgumentException("No method " + method + " in " + source);
    }

    private static String link(String text, Path chapterFolder, Path source, int line) {
        String path = chapterFolder.relativize(source).toString().replace('\\', '/');
        return "[`" + text + "`](" + path + "#L" + line + ")";
    }

    /** Lines without their common indentation. */
    private static String unindented(List<String> piece) {
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

    private static Path find(Path chapterFolder, String file) {
        Path sources = chapterFolder.resolve("src").resolve("main").resolve("java");
        try (Stream<Path> paths = Files.walk(sources)) {
            return paths.filter(path -> path.endsWith(file))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No source file " + file + " in " + sources));
        } catch (IOException e) {
            throw new UncheckedIOException("The sources in " + sources + " can't be read", e);
        }
    }

    private static List<String> read(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException("The source " + source + " can't be read", e);
        }
    }
}
