package curriculum.lab;

import curriculum.datasets.DatasetException;
import curriculum.datasets.Edition;
import curriculum.datasets.LaunchFolder;
import curriculum.lab.figure.Fonts;
import curriculum.lab.machine.Backend;
import curriculum.lab.machine.Console;
import curriculum.lab.report.LessonTexts;
import curriculum.lab.report.Report;
import curriculum.lab.report.ReportFolder;
import curriculum.lab.training.KeptModel;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One run of a lesson, from the command line to the report. */
final class LessonRun {
    private final Chapter chapter;
    private final Consumer<Lesson> teach;
    private final PrintStream out;
    private final PrintStream err;

    LessonRun(Chapter chapter, Consumer<Lesson> teach, PrintStream out, PrintStream err) {
        this.chapter = chapter;
        this.teach = teach;
        this.out = out;
        this.err = err;
    }

    Outcome run(String... args) {
        LessonOptions options = new LessonOptions();
        ChapterOptions own = chapter.options().get();
        CommandLine commandLine = commandLine(options).addMixin("chapter", own);
        try {
            commandLine.parseArgs(args);
            if (commandLine.isUsageHelpRequested()) {
                commandLine.usage(out);
                return nothing(Outcome.HELD, "");
            }
            if (options.refreshTexts) {
                LessonTexts.of(chapter).refresh();
                return nothing(Outcome.HELD, "");
            }
            return new LessonRun(chapter.chosenBy(own), teach, out, err).give(options, own);
        } catch (ParameterException e) {
            return refuse(e.getMessage() + ". The option --help lists what there is.", e, false);
        } catch (LessonException | DatasetException e) {
            return refuse(e.getMessage(), e, options.verbose);
        }
    }

    private Outcome give(LessonOptions options, ChapterOptions own) {
        if (options.threads < 1) {
            throw new LessonException("--threads needs a number from 1 up, not " + options.threads);
        }
        long start = System.nanoTime();
        Fonts.prepare();
        Texts texts = new Texts(chapter.main(), options.language);
        Labels labels = new Labels(options.language);
        Console console = new Console(out, labels);
        ReportFolder folder = ReportFolder.prepare(
                options.report == null ? chapter.defaultReport() : LaunchFolder.resolve(options.report));

        String title = texts.of("title", chapter.title());
        console.heading(title);
        EditionChoice choice = EditionChoice.make(chapter, options.data.edition(), console, labels);
        boolean suggestReal =
                choice.edition() == Edition.BUNDLED && !chapter.datasets().isEmpty();
        console.line(labels.of("edition." + choice.edition().id(), datasets()));
        if (suggestReal && options.data == LessonOptions.Data.AUTO) {
            console.line(labels.of("get-real", datasets()));
        }
        Backend.start(options.threads, options.seed);
        Report.Environment environment = Backend.describe();
        console.line(labels.of("run", options.seed, options.threads, environment.java(), environment.backend()));

        Lesson lesson = new Lesson(
                chapter,
                own,
                choice.edition(),
                choice.folders(),
                options.seed,
                texts,
                chapter.contents(options.language),
                folder.model(),
                console);
        if (own.asks() && chapter.answering() != null && !options.train) {
            Optional<KeptModel> kept = lesson.kept();
            if (kept.isPresent()) {
                return answer(lesson, kept.get(), folder, console, labels);
            }
            console.line(labels.of("nothing-kept", folder.model()));
        }
        teach.accept(lesson);

        List<Claim> claims = lesson.sections().stream()
                .flatMap(section -> section.claims().stream())
                .toList();
        Report report = new Report(
                chapter.id(),
                title,
                choice.edition().id(),
                datasets(),
                options.seed,
                options.threads,
                claims.stream().allMatch(Claim::passed),
                Math.round((System.nanoTime() - start) / 1e8) / 10.0,
                environment,
                lesson.dataRead(),
                lesson.sections().stream().map(Report.Taught::of).toList(),
                claims,
                lesson.sections().stream()
                        .flatMap(section -> section.drawings().stream())
                        .map(Section.Drawing::path)
                        .toList());
        folder.write(report, lesson.sections(), chapter, options.language);
        if (options.record) {
            LessonTexts.of(chapter).record(report, lesson.sections());
        }
        return finish(report, lesson.sections(), folder, texts, labels, console);
    }

    private Outcome answer(Lesson lesson, KeptModel kept, ReportFolder folder, Console console, Labels labels) {
        console.line(labels.of(
                "kept",
                kept.origin().trained(),
                kept.origin().edition(),
                kept.origin().seed(),
                folder.model()));
        chapter.answering().answer().accept(lesson, kept);
        folder.writeAnswer(lesson.sections()).forEach(figure -> console.line(labels.of("answer-figure", figure)));
        return nothing(Outcome.HELD, "");
    }

    private static Outcome finish(
            Report report, List<Section> sections, ReportFolder folder, Texts texts, Labels labels, Console console) {
        List<Claim> failed =
                report.claims().stream().filter(claim -> !claim.passed()).toList();
        console.heading(
                failed.isEmpty()
                        ? labels.of("all-hold", report.claims().size(), report.seconds())
                        : labels.of("some-fail", failed.size(), report.claims().size(), report.seconds()));
        failed.forEach(console::claim);
        console.line(labels.of("report", folder.page()));
        String message = failed.stream()
                .map(claim -> claim.id() + " measured " + Numbers.format(claim.measured()) + ", expected "
                        + Numbers.band(claim.low(), claim.high()))
                .collect(Collectors.joining(
                        "; ", failed.size() + " of " + report.claims().size() + " claims failed: ", ""));
        return new Outcome(
                failed.isEmpty() ? Outcome.HELD : Outcome.FAILED,
                failed.isEmpty() ? "" : message,
                report,
                sections,
                texts.missing(),
                texts.unused());
    }

    private CommandLine commandLine(LessonOptions options) {
        CommandLine commandLine = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setCommandName(chapter.id());
        commandLine.getCommandSpec().usageMessage().description(chapter.title());
        return commandLine;
    }

    private String datasets() {
        return String.join(",", chapter.datasets());
    }

    private Outcome refuse(String message, Exception cause, boolean verbose) {
        err.println(message);
        if (verbose) {
            cause.printStackTrace(err);
        }
        return nothing(Outcome.REFUSED, message);
    }

    private static Outcome nothing(int status, String message) {
        return new Outcome(
                status, message, null, List.of(), Collections.emptySortedSet(), Collections.emptySortedSet());
    }
}
