package curriculum.lab.machine;

import curriculum.datasets.DatasetException;
import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.CatalogueEntry;
import curriculum.datasets.store.DatasetStore;
import curriculum.datasets.store.FileStatus;
import curriculum.lab.Labels;
import curriculum.lab.Language;
import curriculum.lab.Table;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Lists, fetches and verifies the real data sets; {@code scripts/datasets} calls it. */
@Command(name = "datasets", description = "Lists, fetches and verifies the real data sets of the course.")
public final class DatasetTool {
    private final PrintStream out;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    private DatasetTool(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        int status = run(args, Console.utf8(FileDescriptor.out), Console.utf8(FileDescriptor.err));
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Runs the tool and returns its status: 0, or 1 where a file is missing or altered, or 2 for what can't be done.
     */
    static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine commandLine = new CommandLine(new DatasetTool(out));
        try {
            CommandLine.ParseResult parsed = commandLine.parseArgs(args);
            if (CommandLine.printHelpIfRequested(parsed)) {
                return 0;
            }
            if (!parsed.hasSubcommand()) {
                commandLine.usage(out);
                return 2;
            }
        } catch (ParameterException e) {
            err.println(e.getMessage() + ". The option --help lists what there is.");
            return 2;
        }
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof DatasetException) {
                err.println(exception.getMessage());
                return 2;
            }
            throw exception;
        });
        return commandLine.execute(args);
    }

    @Command(name = "list", description = "Lists the data sets, their sizes and licences, and which are here.")
    int list() {
        DatasetStore store = DatasetStore.standard();
        Table table = Table.of("name", "KB", "here", "title", "licence");
        for (CatalogueEntry entry : Catalogue.standard().entries()) {
            boolean here = store.verify(entry).stream().allMatch(file -> file.state() == FileStatus.State.PRESENT);
            table.row(entry.name(), entry.bytes() / 1024, here ? "yes" : "no", entry.title(), entry.licence());
        }
        new Console(out, new Labels(Language.EN)).table("Real data sets of the course", table);
        out.println("  Downloads go to " + store.cache());
        return 0;
    }

    @Command(name = "fetch", description = "Downloads data sets that are not here yet.")
    int fetch(@Parameters(paramLabel = "NAME", description = "Which ones; all if none is named.") String... names) {
        DatasetStore store = DatasetStore.standard();
        Labels labels = new Labels(Language.EN);
        Console console = new Console(out, labels);
        for (CatalogueEntry entry : entries(names)) {
            out.println(entry.name() + ": " + Downloads.fetch(store, entry, console, labels));
        }
        return 0;
    }

    @Command(name = "verify", description = "Compares every file with its published size and SHA-256.")
    int verify(@Parameters(paramLabel = "NAME", description = "Which ones; all if none is named.") String... names) {
        DatasetStore store = DatasetStore.standard();
        int wrong = 0;
        for (CatalogueEntry entry : entries(names)) {
            for (FileStatus file : store.verify(entry)) {
                wrong += file.state() == FileStatus.State.PRESENT ? 0 : 1;
                out.printf("%-8s %s%n", file.state().name().toLowerCase(Locale.ROOT), file.path());
            }
        }
        return wrong == 0 ? 0 : 1;
    }

    private static List<CatalogueEntry> entries(String... names) {
        Catalogue catalogue = Catalogue.standard();
        return names == null || names.length == 0
                ? catalogue.entries()
                : Arrays.stream(names).map(catalogue::entry).toList();
    }
}
