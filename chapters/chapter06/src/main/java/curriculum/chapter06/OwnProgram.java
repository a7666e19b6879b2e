package curriculum.chapter06;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a program of one's own does with the trained network. */
final class OwnProgram {
    private OwnProgram() {}

    /** @param args the model that a run of the chapter has kept */
    public static void main(String[] args) {
        // snippet own-program
        Reader reader = Reader.load(Path.of(args[0])); // chapters/chapter06/target/report/model.zip
        List<String> reviews = List.of(
                "the plot was silly but the cast was great", // for the film
                "the plot was great but the cast was silly"); // against it
        for (String review : reviews) {
            double probability = reader.probability(review);
            String verdict = probability > 0.5 ? "liked" : "did not like";
            System.out.printf(Locale.ROOT, "%.3f: the writer %s the film: %s%n", probability, verdict, review);
        }
        // end snippet
    }
}
