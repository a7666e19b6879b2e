package curriculum.datasets.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that fetches one file and prints how far it has come. */
final class FetchProgram {
    private FetchProgram() {}

    /** Arguments: cache folder, address, size, SHA-256. */
    public static void main(String[] args) {
        System.out.println("started");
        CatalogueFile file = new CatalogueFile("a.bin", List.of(URI.create(args[1])), Long.parseLong(args[2]), args[3]);
        StoreFixture.store(Path.of(args[0])).fetch(StoreFixture.entry(file), (f, soFar, total) -> {
            System.out.println(soFar);
            System.out.flush();
        });
    }
}
