package curriculum.lab.machine;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** A progress bar with the time left; silent where the output is not a terminal. */
public final class Progress implements AutoCloseable {
    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** Begins a task of so many steps. */
    public static Progress begin(String task, long steps) {
        if (!Ansi.AUTO.enabled()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName("  " + task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build());
    }

    /** Says that one more step is done. */
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** Says that one more step is done, and with what loss. */
    public void step(double loss) {
        if (bar != null) {
            bar.setExtraMessage(String.format(Locale.ROOT, " loss %.3f", loss));
            bar.step();
        }
    }

    /** Says how many steps are done in all. */
    public void stepTo(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
