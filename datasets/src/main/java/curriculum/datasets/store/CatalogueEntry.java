package curriculum.datasets.store;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One published data set: what it is, whose it is, and the files it consists of.
 *
 * @param name the short name, which is also the name of its folder: {@code boston}
 * @param title the name that people use
 * @param licence the terms it is published under, or a sentence that says there are none
 * @param citation the work to cite
 * @param homepage where its publisher describes it
 * @param files every file that a reader needs
 * @param instead the same data in other files, which do as well where they all lie in place of {@code files}; they are
 *     never downloaded and need no address
 */
public record CatalogueEntry(
        String name,
        String title,
        String licence,
        String citation,
        URI homepage,
        List<CatalogueFile> files,
        List<CatalogueFile> instead) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Checks that nothing is left out. */
    public CatalogueEntry {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name '" + name + "' must consist of lower-case letters, digits and single hyphens");
        }
        requireText(name, "title", title);
        requireText(name, "licence", licence);
        requireText(name, "citation", citation);
        if (homepage == null || homepage.getHost() == null) {
            throw new IllegalArgumentException("homepage of " + name + " must be a whole address, not " + homepage);
        }
        if (files == null || files.isEmpty()) {
            throw new IllegalArgumentException("files of " + name + " must name at least one");
        }
        files = List.copyOf(files);
        for (CatalogueFile file : files) {
            if (file.addresses().isEmpty()) {
                throw new IllegalArgumentException("addresses of " + file.path() + " must name at least one");
            }
        }
        instead = instead == null ? List.of() : List.copyOf(instead);
        if (files.stream().map(CatalogueFile::path).distinct().count() < files.size()) {
            throw new IllegalArgumentException("files of " + name + " name the same path twice");
        }
    }

    /** A data set whose files come in one form only. */
    CatalogueEntry(
            String name, String title, String licence, String citation, URI homepage, List<CatalogueFile> files) {
        this(name, title, licence, citation, homepage, files, List.of());
    }

    /** Size of all files together. */
    public long bytes() {
        return files.stream().mapToLong(CatalogueFile::bytes).sum();
    }

    private static void requireText(String name, String field, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(field + " of " + name + " must not be empty");
        }
    }
}
