package curriculum.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled texts from UTF-8, and names the place of whatever is wrong in them. */
final class LabelledLines {
    static final String REMEDY = "; put the published file in its place";

    private final Path file;
    private final List<String> classes;

    LabelledLines(Path file, List<String> classes) {
        this.file = file;
        this.classes = classes;
    }

    /** The bytes of a file, or what to do about it that there are none. */
    static byte[] content(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no file " + file + REMEDY);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + file + " (" + e + "); check its permissions", e);
        }
    }

    /** Splits at LF only: some reviews hold other characters that count as line ends elsewhere, such as U+0085. */
    List<String> split(byte[] content) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= content.length; i++) {
            boolean atEnd = i == content.length;
            if (atEnd && start == i) {
                break;
            }
            if (atEnd || content[i] == '\n') {
                lines.add(decode("line " + (lines.size() + 1), content, start, i - start));
                start = i + 1;
            }
        }
        return lines;
    }

    /** Decodes a text, or says that it is not UTF-8. */
    String decode(String place, byte[] content, int offset, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, offset, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + ", " + place + ", is not UTF-8" + REMEDY, e);
        }
    }

    /** The label that a cell holds. */
    int label(int line, String cell) {
        for (int label = 0; label < classes.size(); label++) {
            if (cell.equals(String.valueOf(label))) {
                return label;
            }
        }
        throw wrong(line, "has the label '" + cell + "' instead of one from 0 to " + (classes.size() - 1));
    }

    DatasetException wrong(int line, String what) {
        return new DatasetException(file + ", line " + line + ", " + what + REMEDY);
    }

    /** Puts texts and labels together and checks the size of each class. */
    TextData build(List<String> texts, List<Integer> labels, int... counts) {
        TextData data = new TextData(
                classes, texts, labels.stream().mapToInt(Integer::intValue).toArray());
        int[] found = data.classCounts();
        for (int i = 0; i < counts.length; i++) {
            if (found[i] != counts[i]) {
                throw new DatasetException(
                        file + " has " + found[i] + " " + classes.get(i) + " reviews instead of " + counts[i] + REMEDY);
            }
        }
        return data;
    }
}
