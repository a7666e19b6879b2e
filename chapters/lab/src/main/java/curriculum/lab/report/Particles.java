package curriculum.lab.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Korean particles after a number: 0.3은 but 0.4는.
 *
 * <p>The form depends on whether the last digit, read aloud, ends in a consonant, and so on what a run measured.
 */
final class Particles {
    /** One of the particles below, at the end of its word; as a part of a larger pattern, one group. */
    static final String PATTERN = "(은|는|이|가|을|를|과|와|으로|로)(?![가-힣])";

    private static final List<List<String>> PAIRS =
            List.of(List.of("은", "는"), List.of("이", "가"), List.of("을", "를"), List.of("과", "와"), List.of("으로", "로"));
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final String AFTER_CONSONANT = "013678"; // 영, 일, 삼, 육, 칠, 팔
    private static final String AFTER_L = "178"; // 일, 칠, 팔: 로, as after a vowel

    private Particles() {}

    /**
     * The form that the particle takes after a number.
     *
     * @param number may stand in HTML tags; after what does not end in a digit the particle stays as it is
     */
    static String after(String number, String particle) {
        String spoken = TAG.matcher(number).replaceAll("").strip();
        if (spoken.isEmpty() || !Character.isDigit(spoken.charAt(spoken.length() - 1))) {
            return particle;
        }
        String last = spoken.substring(spoken.length() - 1);
        boolean first = AFTER_CONSONANT.contains(last) && !(particle.endsWith("로") && AFTER_L.contains(last));
        return PAIRS.stream()
                .filter(pair -> pair.contains(particle))
                .map(pair -> pair.get(first ? 0 : 1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No particle of two forms: " + particle));
    }
}
