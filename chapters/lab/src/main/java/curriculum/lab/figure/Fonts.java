package curriculum.lab.figure;

import curriculum.lab.LessonException;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The letters of figures: those of the machine or, where it has no fonts, DejaVu Sans, which the course brings along.
 *
 * <p>On Linux the JDK finds fonts through fontconfig, and stumbles where slim containers have neither it nor fonts. A
 * font configuration of our own, which {@code sun.awt.fontconfig} names, takes its place.
 */
public final class Fonts {
    public static final String REMEDY =
            "install fonts for figures, on Debian and Ubuntu with: apt-get install fontconfig fonts-dejavu-core";

    private static final String SETTING = "sun.awt.fontconfig";
    private static final String FILES = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String PLAIN = "DejaVuSans.ttf";
    private static final String BOLD = "DejaVuSans-Bold.ttf";
    private static final Pattern FONT_FILE = Pattern.compile("\\.(ttf|ttc|otf|pfb)$", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 8;

    private static Fonts prepared;

    private final boolean brought;

    private Fonts(boolean brought) {
        this.brought = brought;
    }

    /**
     * Makes sure, before anything is drawn, that figures can have letters.
     *
     * @throws LessonException if they can't, with the remedy
     */
    public static synchronized Fonts prepare() {
        if (prepared == null) {
            prepared = prepare(System.getProperty("os.name").equals("Linux") && !installed(), Fonts::draw);
        }
        return prepared;
    }

    /**
     * @param none whether the machine has no fonts, as far as can be seen without the JDK, which would remember failing
     * @param draw draws a letter, and throws whatever the JDK throws where it can't
     */
    static Fonts prepare(boolean none, Runnable draw) {
        if (none && System.getProperty(SETTING) == null) {
            bring();
            return drawn(draw, true);
        }
        try {
            return drawn(draw, false);
        } catch (LessonException e) {
            bring();
            return drawn(draw, true);
        }
    }

    private static Fonts drawn(Runnable draw, boolean brought) {
        try {
            draw.run();
            return new Fonts(brought);
        } catch (RuntimeException | Error e) {
            // Every JDK throws something else here: InternalError, Error, UnsatisfiedLinkError, RuntimeException.
            throw new LessonException("Figures can't have letters (" + e + "); " + REMEDY, e);
        }
    }

    private static void draw() {
        new Font(Font.SANS_SERIF, Font.BOLD, 12).getStringBounds("a", new FontRenderContext(null, true, true));
    }

    /** Whether the letters are those that the course brings along. */
    public boolean brought() {
        return brought;
    }

    private static boolean installed() {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("FONTCONFIG_FILE") || environment.containsKey("FONTCONFIG_PATH")) {
            return true;
        }
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of("/usr/share/X11/fonts"),
                        Path.of("/run/current-system/sw/share/X11/fonts"),
                        home.resolve(".fonts"),
                        home.resolve(".local/share/fonts"),
                        Path.of(System.getProperty("java.home"), "lib", "fonts"))
                .anyMatch(Fonts::holdsFont);
    }

    static boolean holdsFont(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            return files.anyMatch(file -> FONT_FILE.matcher(file.toString()).find());
        } catch (IOException | RuntimeException e) {
            // A folder that is not there or can't be read holds nothing that could be drawn with.
            return false;
        }
    }

    /** Lets the JDK find the course's own font and no other. */
    private static void bring() {
        try {
            Path folder = Files.createTempDirectory("fonts");
            folder.toFile().deleteOnExit();
            Path configuration = write(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toFile).forEach(File::deleteOnExit);
            }
            System.setProperty(SETTING, configuration.toString());
            System.setProperty("sun.java2d.fontpath", folder.toString());
        } catch (IOException e) {
            throw new LessonException(
                    "The course's font can't be written to the folder for temporary files; " + REMEDY, e);
        }
    }

    /** Writes the fonts, and a configuration in which every logical font is one of them; returns the latter. */
    static Path write(Path folder) throws IOException {
        for (String name : List.of(PLAIN, BOLD)) {
            try (InputStream font = Fonts.class.getResourceAsStream(FILES + name)) {
                Files.copy(font, folder.resolve(name));
            }
        }
        Properties lines = new Properties();
        lines.setProperty("version", "1");
        lines.setProperty("sequence.allfonts", "all");
        for (String family : List.of("dialog", "dialoginput", "sansserif", "serif", "monospaced")) {
            lines.setProperty(family + ".plain.all", "plain");
            lines.setProperty(family + ".italic.all", "plain");
            lines.setProperty(family + ".bold.all", "bold");
            lines.setProperty(family + ".bolditalic.all", "bold");
        }
        lines.setProperty("filename.plain", folder.resolve(PLAIN).toString());
        lines.setProperty("filename.bold", folder.resolve(BOLD).toString());
        Path configuration = folder.resolve("fontconfig.properties");
        try (OutputStream out = Files.newOutputStream(configuration)) {
            lines.store(out, null);
        }
        return configuration;
    }
}
