package curriculum.lab;

/**
 * A statement of a lesson that its run has checked.
 *
 * @param id names the claim in reports and translations, such as {@code ols.r2}
 * @param claim the statement as a learner reads it, in the language of the run
 * @param measured what this run measured, or null where it was not a finite number
 * @param low the smallest value expected
 * @param high the largest value expected
 * @param passed whether the measured value lies between the two
 * @param section the id of the section that makes it
 * @param source the line of the chapter's source that makes it, such as {@code JudgementPart.java:45}; null in records,
 *     which outlive it
 */
public record Claim(
        String id,
        String claim,
        Double measured,
        double low,
        double high,
        boolean passed,
        String section,
        String source) {

    static Claim check(String id, String sentence, double measured, Band band, String section, CodePlace place) {
        Double finite = Double.isFinite(measured) ? measured : null;
        return new Claim(
                id,
                sentence,
                finite,
                band.low(),
                band.high(),
                band.contains(measured),
                section,
                place.file() + ":" + place.line());
    }

    /** The same without the line of the source. */
    public Claim withoutSource() {
        return new Claim(id, claim, measured, low, high, passed, section, null);
    }
}
