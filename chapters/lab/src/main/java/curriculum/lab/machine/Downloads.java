package curriculum.lab.machine;

import curriculum.datasets.store.CatalogueEntry;
import curriculum.datasets.store.CatalogueFile;
import curriculum.datasets.store.DatasetStore;
import curriculum.lab.Labels;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Fetches a data set from the store and shows how far the download is. */
public final class Downloads {
    private Downloads() {}

    public static Path fetch(DatasetStore store, CatalogueEntry entry, Console console, Labels labels) {
        Optional<Path> there = store.find(entry);
        if (there.isPresent()) {
            return there.get();
        }
        long bytes = entry.files().stream().mapToLong(CatalogueFile::bytes).sum();
        console.line(labels.of("downloading", entry.title(), bytes / 1024.0));
        AtomicReference<String> file = new AtomicReference<>("");
        AtomicReference<Progress> progress = new AtomicReference<>(Progress.begin(entry.name(), 0));
        try {
            return store.fetch(entry, (downloading, soFar, total) -> {
                String name = downloading.path();
                if (!name.equals(file.getAndSet(name))) {
                    progress.getAndSet(Progress.begin(name, total)).close();
                }
                progress.get().stepTo(soFar);
            });
        } finally {
            progress.get().close();
        }
    }
}
