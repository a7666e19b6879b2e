package curriculum.lab.training;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import curriculum.lab.LessonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A trained model in one file, with what it needs to answer.
 *
 * <p>The file is one of {@link ModelSerializer}, which reads it as any other; beside the network it holds where the
 * model comes from ({@code course-origin.json}) and texts of the chapter's own, such as a vocabulary
 * ({@code course-text-NAME}). None of them lies in a folder, which {@link ModelSerializer} would refuse.
 *
 * <pre>{@code
 * KeptModel kept = KeptModel.read(Path.of("model.zip"));
 * INDArray output = kept.network().output(input);
 * }</pre>
 */
public final class KeptModel {
    /** The form of the file; grows when older programs can't read it any more. */
    private static final int FORMAT = 1;

    private static final String ORIGIN = "course-origin.json";
    private static final String TEXTS = "course-text-";
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * Where a model comes from.
     *
     * @param format the form of the file
     * @param chapter the chapter's id
     * @param edition of the data it was trained on
     * @param dataset the data sets, by their names in the catalogue
     * @param sizes of networks and training, as the chapter writes them
     * @param seed of the run that trained it
     * @param trained day and time, with the offset from UTC
     * @param deeplearning4j the library's version
     * @param data what the run has read, as in {@code report.json}
     */
    public record Origin(
            int format,
            String chapter,
            String edition,
            String dataset,
            String sizes,
            long seed,
            String trained,
            String deeplearning4j,
            Map<String, String> data) {

        /** The origin of a model that this program keeps. */
        public static Origin of(
                String chapter,
                String edition,
                String dataset,
                String sizes,
                long seed,
                String trained,
                String deeplearning4j,
                Map<String, String> data) {
            return new Origin(FORMAT, chapter, edition, dataset, sizes, seed, trained, deeplearning4j, data);
        }
    }

    private final Path file;
    private final Origin origin;
    private final Map<String, String> texts;

    private KeptModel(Path file, Origin origin, Map<String, String> texts) {
        this.file = file;
        this.origin = origin;
        this.texts = texts;
    }

    /**
     * Keeps a model. A file that is there already is replaced only when the new one is whole.
     *
     * @param texts what the model needs beside its parameters, by plain names
     * @throws LessonException if the file can't be written
     */
    public static void write(Path file, Model network, Origin origin, Map<String, String> texts) {
        Path written = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            ModelSerializer.writeModel(network, written.toFile(), false);
            try (FileSystem zip = FileSystems.newFileSystem(written)) {
                Files.writeString(zip.getPath(ORIGIN), JSON.toJson(origin));
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    Files.writeString(zip.getPath(TEXTS + text.getKey()), text.getValue());
                }
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LessonException("The model can't be kept in " + file + "; is the disk full?", e);
        }
    }

    /**
     * Reads what a file says of its model. The network itself is only read when it is asked for.
     *
     * @throws LessonException if there is no such file, or it is damaged, foreign, or of a newer form
     */
    public static KeptModel read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry about = zip.getEntry(ORIGIN);
            if (about == null) {
                throw new LessonException(file + " is no model that a chapter kept; choose another with --report, or"
                        + " move it away and train with --train");
            }
            Origin origin = JSON.fromJson(read(zip, about), Origin.class);
            if (origin == null || origin.format() < 1 || origin.chapter() == null) {
                throw damaged(file, null);
            }
            if (origin.format() > FORMAT) {
                throw new LessonException(file + " was kept by a newer version of the course; update this one, or train"
                        + " anew with --train");
            }
            Map<String, String> texts = new TreeMap<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(TEXTS) && !entry.isDirectory()) {
                    texts.put(entry.getName().substring(TEXTS.length()), read(zip, entry));
                }
            }
            return new KeptModel(file, origin, texts);
        } catch (NoSuchFileException e) {
            throw new LessonException("There is no kept model " + file + "; a run of the chapter leaves one", e);
        } catch (IOException | JsonParseException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    private static String read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Reads a file if it is there; as {@link #read}. */
    public static Optional<KeptModel> find(Path file) {
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static LessonException damaged(Path file, Exception cause) {
        return new LessonException(
                "The kept model " + file + " is damaged; move it away, or train anew with --train", cause);
    }

    public Origin origin() {
        return origin;
    }

    /**
     * A text that was kept with the model.
     *
     * @throws LessonException if there is none of that name
     */
    public String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw damaged(file, null);
        }
        return text;
    }

    /** The network, without the state of its updater. */
    public MultiLayerNetwork network() {
        try {
            return ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    /** The network, where it is a graph; without the state of its updater. */
    public ComputationGraph graph() {
        try {
            return ModelSerializer.restoreComputationGraph(file.toFile(), false);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }
}
