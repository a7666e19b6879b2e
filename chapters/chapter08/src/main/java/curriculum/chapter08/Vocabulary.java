package curriculum.chapter08;

import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens that a model knows, numbered from 0. The first five are special; a token that begins with {@code ##} goes on
 * with a word, every other begins one.
 */
final class Vocabulary {
    static final String PAD = "[PAD]";
    static final String UNKNOWN = "[UNK]";
    static final String CLS = "[CLS]";
    static final String SEP = "[SEP]";
    static final String MASK = "[MASK]";
    /** The special tokens in the order of their ids. */
    static final List<String> SPECIAL = List.of(PAD, UNKNOWN, CLS, SEP, MASK);

    /** Marks a token that goes on with a word. */
    static final String CONTINUES = "##";

    private static final String REMEDY = "; write the vocabulary again";

    private final List<String> tokens;
    private final Map<String, Integer> ids = new HashMap<>();

    private Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (int id = 0; id < tokens.size(); id++) {
            ids.put(tokens.get(id), id);
        }
    }

    /**
     * The special tokens and then these.
     *
     * @throws IllegalArgumentException when a token is empty, has a blank in it, or stands there twice
     */
    static Vocabulary of(List<String> pieces) {
        List<String> tokens = new ArrayList<>(SPECIAL);
        for (String piece : pieces) {
            if (!isToken(piece)) {
                throw new IllegalArgumentException("'" + piece + "' is no token");
            }
            tokens.add(piece);
        }
        Vocabulary vocabulary = new Vocabulary(tokens);
        if (vocabulary.ids.size() < tokens.size()) {
            throw new IllegalArgumentException("a token stands twice in the vocabulary");
        }
        return vocabulary;
    }

    int size() {
        return tokens.size();
    }

    String token(int id) {
        return tokens.get(id);
    }

    boolean contains(String token) {
        return ids.containsKey(token);
    }

    /** The number of a token; that of [UNK] for one that is not there. */
    int id(String token) {
        return ids.getOrDefault(token, ids.get(UNKNOWN));
    }

    static boolean isSpecial(int id) {
        return id < SPECIAL.size();
    }

    /** Writes a line with the number of tokens, and then every token on a line of its own. */
    void write(Path file) throws IOException {
        Files.writeString(file, tokens.size() + " tokens\n" + String.join("\n", tokens) + "\n");
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws DatasetException when the file is missing, cut off or changed
     */
    static Vocabulary read(Path file) {
        String content;
        try {
            content = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + " is not UTF-8" + REMEDY, e);
        } catch (IOException e) {
            throw new DatasetException(file + " cannot be read" + REMEDY, e);
        }
        List<String> lines = List.of(content.split("\n", -1));
        int size = lines.size() - 2; // the first line counts, and the last line ends with a line feed
        if (!lines.get(0).equals(size + " tokens") || !content.endsWith("\n")) {
            throw new DatasetException(file + " is cut off or changed: its first line is '" + lines.get(0) + "', and "
                    + Math.max(0, size) + " whole lines follow" + REMEDY);
        }
        Map<String, Integer> lineOf = new HashMap<>();
        for (int line = 2; line <= size + 1; line++) {
            String token = lines.get(line - 1);
            boolean special = line - 2 < SPECIAL.size();
            if (special && !token.equals(SPECIAL.get(line - 2))) {
                throw new DatasetException(
                        file + ", line " + line + ", is '" + token + "' instead of " + SPECIAL.get(line - 2) + REMEDY);
            }
            if (!special && !isToken(token)) {
                throw new DatasetException(
                        file + ", line " + line + ", is '" + token + "', which is no token" + REMEDY);
            }
            Integer earlier = lineOf.put(token, line);
            if (earlier != null) {
                throw new DatasetException(
                        file + ", line " + line + ", repeats '" + token + "' of line " + earlier + REMEDY);
            }
        }
        return new Vocabulary(lines.subList(1, size + 1));
    }

    private static boolean isToken(String piece) {
        return !piece.isEmpty()
                && !piece.equals(CONTINUES)
                && piece.chars().noneMatch(Character::isWhitespace)
                && !SPECIAL.contains(piece);
    }
}
