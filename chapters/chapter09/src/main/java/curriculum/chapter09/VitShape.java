package curriculum.chapter09;

/**
 * The sizes of a Vision Transformer for square grey images.
 *
 * @param image how an image is cut into patches
 * @param encoder what reads them
 * @param classes how many classes the head tells apart
 */
record VitShape(Cut image, Encoder encoder, int classes) {

    /**
     * How a square image is cut into square patches.
     *
     * @param side pixels in a row of the image, and rows of pixels
     * @param patch the same of a patch; divides {@code side}
     */
    record Cut(int side, int patch) {
        Cut {
            requirePositive("side", side);
            requirePositive("patch", patch);
            if (side % patch != 0) {
                throw new IllegalArgumentException("patch must divide the image: patch " + patch + " × " + patch
                        + ", image " + side + " × " + side);
            }
        }

        /** Patches along one side of the image. */
        int patchesPerSide() {
            return side / patch;
        }

        int patches() {
            return patchesPerSide() * patchesPerSide();
        }
    }

    /**
     * The encoder.
     *
     * @param width numbers that a token consists of
     * @param heads attention heads; divides {@code width}
     * @param hidden units of the feed-forward network in a block
     * @param blocks how many blocks follow each other
     */
    record Encoder(int width, int heads, int hidden, int blocks) {
        Encoder {
            requirePositive("width", width);
            requirePositive("heads", heads);
            requirePositive("hidden", hidden);
            requirePositive("blocks", blocks);
            if (width % heads != 0) {
                throw new IllegalArgumentException("heads must divide the width: width " + width + ", heads " + heads);
            }
        }
    }

    VitShape {
        requirePositive("classes", classes);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }

    int side() {
        return image.side();
    }

    int patch() {
        return image.patch();
    }

    int width() {
        return encoder.width();
    }

    /** The patches and the [CLS] token. */
    int tokens() {
        return image.patches() + 1;
    }

    // snippet parameters
    /** P²·D weights, D biases, and the D numbers of the [CLS] token. */
    int patchEmbeddingParameters() {
        return patch() * patch() * width() + width() + width();
    }

    /** A vector for each token. */
    int positionParameters() {
        return tokens() * width();
    }

    /** Queries, keys, values and their mixture; the two layers of the feed-forward network; two layer norms. */
    int blockParameters() {
        int attention = 4 * (width() * width() + width());
        int hidden = encoder.hidden();
        int feedForward = width() * hidden + hidden + hidden * width() + width();
        int norms = 2 * 2 * width();
        return attention + feedForward + norms;
    }

    /** The last layer norm, and a weight for each feature and class. */
    int headParameters() {
        return 2 * width() + width() * classes + classes;
    }

    int parameters() {
        return patchEmbeddingParameters()
                + positionParameters()
                + encoder.blocks() * blockParameters()
                + headParameters();
    }
    // end snippet
}
