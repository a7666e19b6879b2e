package curriculum.chapter05;

import curriculum.datasets.LaunchFolder;
import curriculum.lab.ChapterOptions;
import curriculum.lab.figure.DrawnImage;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that this chapter has of its own. */
final class AskOptions implements ChapterOptions {
    @Option(
            names = "--ask",
            paramLabel = "FILE",
            description = "An image of a digit that you drew, such as a PNG; the denoising autoencoder cleans it.")
    Path file;

    @Override
    public boolean asks() {
        return file != null;
    }

    /** The learner's drawing, if there is one. */
    Optional<DrawnImage> drawing() {
        return Optional.ofNullable(file).map(LaunchFolder::resolve).map(DrawnImage::read);
    }
}
