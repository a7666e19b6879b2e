package curriculum.lab;

import curriculum.datasets.Edition;
import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.CatalogueEntry;
import curriculum.datasets.store.DatasetStore;
import curriculum.lab.machine.Console;
import curriculum.lab.machine.Downloads;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The edition of the data that a run uses, and where its files lie.
 *
 * @param edition real where the learner asked for it, or asked for nothing and every set is already there
 * @param folders where each real data set lies, by name; empty for the bundled edition
 */
record EditionChoice(Edition edition, Map<String, Path> folders) {

    static EditionChoice make(Chapter chapter, Optional<Edition> wanted, Console console, Labels labels) {
        if (wanted.equals(Optional.of(Edition.BUNDLED))) {
            return bundled();
        }
        if (chapter.datasets().isEmpty()) {
            if (wanted.isPresent()) {
                throw new LessonException(chapter.id() + " has no real data; leave --data out");
            }
            return bundled();
        }
        DatasetStore store = DatasetStore.standard();
        Map<String, Path> folders = new LinkedHashMap<>();
        for (String name : chapter.datasets()) {
            CatalogueEntry entry = Catalogue.standard().entry(name);
            if (wanted.isPresent()) {
                folders.put(name, Downloads.fetch(store, entry, console, labels));
            } else {
                Optional<Path> found = store.find(entry);
                if (found.isEmpty()) {
                    return bundled();
                }
                folders.put(name, found.get());
            }
        }
        return new EditionChoice(Edition.REAL, folders);
    }

    private static EditionChoice bundled() {
        return new EditionChoice(Edition.BUNDLED, Map.of());
    }
}
