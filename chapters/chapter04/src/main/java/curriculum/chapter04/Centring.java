package curriculum.chapter04;

import curriculum.datasets.ImageData;

/** Shifts images so that the centre of their ink lies in the middle. */
final class Centring {
    /** Less than this is noise, which would pull the centre to the middle of the image. */
    private static final float FAINT = 0.25f;

    private Centring() {}

    static ImageData apply(ImageData images) {
        float[][] centred = new float[images.images()][];
        for (int image = 0; image < centred.length; image++) {
            centred[image] = centre(images.pixels()[image], images.width());
        }
        return new ImageData(images.width(), images.height(), images.classes(), centred, images.labels());
    }

    private static float[] centre(float[] pixels, int side) {
        double ink = 0;
        double right = 0;
        double down = 0;
        for (int i = 0; i < pixels.length; i++) {
            float seen = pixels[i] < FAINT ? 0 : pixels[i];
            ink += seen;
            right += seen * (i % side);
            down += seen * (i / side);
        }
        if (ink == 0) {
            return pixels;
        }
        double middle = (side - 1) / 2.0;
        return new Affine(0, 1, middle - right / ink, middle - down / ink, false).apply(pixels, side);
    }
}
