package curriculum.lab;

import curriculum.lab.report.Report;
import java.util.List;
import java.util.SortedSet;

/**
 * How a run of a lesson ended.
 *
 * @param status 0 where every claim held, 1 where one did not, 2 where the lesson could not be given
 * @param message the failed claims or what was wrong, in one sentence; empty for status 0
 * @param report what the run measured; null for status 2, and where only help was asked for
 * @param sections what the lesson taught, in its order
 * @param missingTranslations keys of sentences that have no translation in the language of the run
 * @param unusedTranslations keys of translations that the run did not need
 */
public record Outcome(
        int status,
        String message,
        Report report,
        List<Section> sections,
        SortedSet<String> missingTranslations,
        SortedSet<String> unusedTranslations) {

    static final int HELD = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;

    /** The claims that did not hold. */
    public List<Claim> failedClaims() {
        return report.claims().stream().filter(claim -> !claim.passed()).toList();
    }

    void throwIfClaimsFailed() {
        if (status == FAILED) {
            throw new ClaimsFailedException(message);
        }
    }
}
