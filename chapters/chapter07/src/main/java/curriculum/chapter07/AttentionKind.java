package curriculum.chapter07;

import java.util.Locale;

/** How a decoder looks back at what the encoder has read. */
enum AttentionKind {
    /** Not at all: it gets the encoder's last state and nothing else. */
    NONE("no attention"),
    /** The score of a pair of states is their product over the root of their width. */
    DOT_PRODUCT("dot product"),
    /** The score of a pair of states is computed by a small network. */
    ADDITIVE("additive");

    private final String title;

    AttentionKind(String title) {
        this.title = title;
    }

    /** What claims begin with. */
    String id() {
        return switch (this) {
            case NONE -> "plain";
            case DOT_PRODUCT -> "attention";
            case ADDITIVE -> name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
