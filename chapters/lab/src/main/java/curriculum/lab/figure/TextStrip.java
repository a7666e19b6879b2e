package curriculum.lab.figure;

import curriculum.lab.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** The words of a text in their order, each on a colour that shows its value: a heat map that can be read. */
public final class TextStrip implements Figure {
    private static final int WIDTH = 760;
    private static final int MARGIN = 20;
    private static final int TITLE_HEIGHT = 52;
    private static final int LINE_HEIGHT = 52;
    private static final int GAP = 6;
    private static final Font WORD = Theme.font(Font.PLAIN, 15);
    private static final Font NUMBER = Theme.font(Font.PLAIN, 11);
    private static final Font TITLE = Theme.font(Font.BOLD, 16);
    /** Roughly how wide a character is, to know the height before there is anything to draw on. */
    private static final int CHARACTER_WIDTH = 10;

    private static final int LEAST_WORD_WIDTH = 40;

    private final String title;
    private final List<String> words;
    private final double[] values;

    private TextStrip(String title, List<String> words, double[] values) {
        this.title = title;
        this.words = List.copyOf(words);
        this.values = values;
    }

    /**
     * Makes a strip. Positive values get the first series' colour, negative ones the second's.
     *
     * @param words in the order of the text
     * @param values {@code [words]}
     */
    public static TextStrip titled(String title, List<String> words, double[] values) {
        if (words.isEmpty() || words.size() != values.length) {
            throw new IllegalArgumentException("Figure \"" + title + "\" has " + words.size() + " words and "
                    + values.length + " values; it needs one value for each of at least one word");
        }
        return new TextStrip(title, words, values);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        int lines = 1;
        int x = MARGIN;
        for (String word : words) {
            int wide = Math.max(LEAST_WORD_WIDTH, word.length() * CHARACTER_WIDTH) + 2 * GAP;
            if (x + wide > WIDTH - MARGIN) {
                lines++;
                x = MARGIN;
            }
            x += wide + GAP;
        }
        return TITLE_HEIGHT + lines * LINE_HEIGHT + MARGIN;
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        graphics.setColor(theme.background());
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(theme.ink());
        graphics.setFont(TITLE);
        graphics.drawString(title, MARGIN, 32);
        double reach = DoubleStream.of(values).map(Math::abs).max().orElse(0);
        FontMetrics metrics = graphics.getFontMetrics(WORD);
        int x = MARGIN;
        int y = TITLE_HEIGHT;
        for (int i = 0; i < words.size(); i++) {
            String word = Theme.drawable(words.get(i), WORD);
            int wide = Math.max(LEAST_WORD_WIDTH, metrics.stringWidth(word)) + 2 * GAP;
            if (x + wide > width - MARGIN && x > MARGIN) {
                x = MARGIN;
                y += LINE_HEIGHT;
            }
            Color ground = theme.diverging(reach == 0 ? 0 : values[i] / reach);
            graphics.setColor(ground);
            graphics.fillRoundRect(x, y, wide, LINE_HEIGHT - GAP, 8, 8);
            graphics.setColor(Theme.inkOn(ground));
            graphics.setFont(WORD);
            graphics.drawString(word, x + (wide - metrics.stringWidth(word)) / 2, y + 20);
            graphics.setFont(NUMBER);
            String number = Texts.fill("%+.2f", values[i]);
            graphics.drawString(number, x + (wide - graphics.getFontMetrics().stringWidth(number)) / 2, y + 37);
            x += wide + GAP;
        }
    }
}
