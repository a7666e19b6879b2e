package curriculum.lab.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import curriculum.lab.Claim;
import curriculum.lab.CodePlace;
import curriculum.lab.Section;
import java.util.List;
import java.util.Map;

/**
 * What a run leaves behind for tools: the content of {@code report.json}.
 *
 * @param chapter the chapter's id, such as {@code chapter01}
 * @param title the chapter's title in the language of the run
 * @param edition {@code bundled} or {@code real}
 * @param dataset the data sets used, by their names in the catalogue, separated by commas
 * @param seed the seed of everything random in the run
 * @param threads how many threads ND4J was given
 * @param passed whether every claim held
 * @param seconds how long the run took
 * @param environment the machine and the libraries
 * @param data the SHA-256 of each file that the run read, by data set and name; for generated data the generator and
 *     its seed
 * @param sections in the order in which the lesson taught them
 * @param claims in the order in which the lesson made them
 * @param figures paths below the report's folder
 */
public record Report(
        String chapter,
        String title,
        String edition,
        String dataset,
        long seed,
        int threads,
        boolean passed,
        double seconds,
        Environment environment,
        Map<String, String> data,
        List<Taught> sections,
        List<Claim> claims,
        List<String> figures) {

    private static final Gson JSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    /**
     * The machine and the libraries of a run.
     *
     * @param java version and vendor of the Java virtual machine
     * @param os name, version and architecture of the operating system
     * @param backend ND4J's backend and its version
     * @param blas the library of matrix products
     */
    public record Environment(String java, String os, String backend, String blas) {}

    /**
     * A section of the lesson.
     *
     * @param id what texts call it by
     * @param number its number in the chapter's text, or null where the text lacks it
     * @param title in the language of the run
     * @param code class and method of its body
     */
    public record Taught(String id, Integer number, String title, String code) {
        public static Taught of(Section section) {
            return new Taught(
                    section.id(),
                    section.number().orElse(null),
                    section.title(),
                    section.code().map(CodePlace::name).orElse(null));
        }
    }

    public String toJson() {
        return JSON.toJson(this) + "\n";
    }

    public static Report fromJson(String json) {
        return JSON.fromJson(json, Report.class);
    }
}
