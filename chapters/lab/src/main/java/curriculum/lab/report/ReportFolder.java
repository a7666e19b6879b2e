package curriculum.lab.report;

import curriculum.lab.Chapter;
import curriculum.lab.Language;
import curriculum.lab.LessonException;
import curriculum.lab.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The folder that a run leaves behind: {@code report.json}, {@code index.html} and the figures. */
public final class ReportFolder {
    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder and tries to write into it, before a lesson spends time on results that it could not keep. */
    public static ReportFolder prepare(Path folder) {
        try {
            Files.createDirectories(folder.resolve("figures"));
            Files.delete(Files.createTempFile(folder, "report", ".tmp"));
            return new ReportFolder(folder.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new LessonException(
                    "The report folder " + folder.toAbsolutePath().normalize()
                            + " can't be written; choose another with --report DIR",
                    e);
        }
    }

    /** Where the run keeps its model. */
    public Path model() {
        return folder.resolve("model.zip");
    }

    public Path page() {
        return folder.resolve("index.html");
    }

    /** Writes the figures of an answer beside the report, whose own figures stay; returns where they lie. */
    public List<Path> writeAnswer(List<Section> sections) {
        List<Path> written = new ArrayList<>();
        for (Section section : sections) {
            for (Section.Drawing drawing : section.drawings()) {
                String name = "answer-" + drawing.id() + ".png";
                write(name, drawing.light());
                written.add(folder.resolve(name));
            }
        }
        return written;
    }

    public void write(Report report, List<Section> sections, Chapter chapter, Language language) {
        for (Section section : sections) {
            for (Section.Drawing drawing : section.drawings()) {
                write(drawing.path(), drawing.light());
            }
        }
        String page =
                new ReportPage(report, chapter.recordName(report), sections, language).render(chapter.text(language));
        write("index.html", page.getBytes(StandardCharsets.UTF_8));
        // Last, so that tools that find a report.json find the whole report.
        write("report.json", report.toJson().getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) {
        Path target = folder.resolve(name);
        try {
            Path written = target.resolveSibling(target.getFileName() + ".tmp");
            Files.write(written, content);
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LessonException("The report file " + target + " can't be written; is the disk full?", e);
        }
    }
}
