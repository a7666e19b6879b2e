package curriculum.chapter04;

import curriculum.lab.figure.Theme;
import java.awt.Graphics2D;

/**
 * The pattern of cross-validation: a row for each round, and in each another fold held out.
 *
 * @param folds how many
 */
record FoldsFigure(int folds) implements HandDrawn {
    private static final int ROW = 34;
    private static final int TOP = 46;
    private static final int BOTTOM = 34;
    private static final int LEFT = 76;
    private static final int MARGIN = 16;
    /** Room for this many rounds, so that figures beside each other have the same scale. */
    private static final int MOST = 5;

    @Override
    public int drawnHeight() {
        return TOP + MOST * ROW + BOTTOM;
    }

    @Override
    public void paint(Graphics2D graphics, Theme theme, int width, int height) {
        graphics.setColor(theme.ink());
        graphics.setFont(TITLE);
        graphics.drawString(folds + " folds", LEFT, 28);
        graphics.setFont(TEXT);
        int cell = (width - LEFT - MARGIN) / folds;
        for (int round = 0; round < folds; round++) {
            int y = TOP + round * ROW;
            graphics.setColor(theme.ink());
            graphics.drawString("round " + (round + 1), 8, y + 19);
            for (int fold = 0; fold < folds; fold++) {
                boolean heldOut = fold == round;
                graphics.setColor(heldOut ? theme.series(0) : theme.grid());
                graphics.fillRect(LEFT + fold * cell, y, cell - 4, ROW - 6);
                graphics.setColor(heldOut ? theme.background() : theme.ink());
                String label = heldOut ? "held out" : "train";
                int text = graphics.getFontMetrics().stringWidth(label);
                graphics.drawString(label, LEFT + fold * cell + (cell - 4 - text) / 2, y + 19);
            }
        }
        graphics.setColor(theme.ink());
        graphics.drawString("the training images, dealt into " + folds + " folds", LEFT, TOP + folds * ROW + 18);
    }
}
