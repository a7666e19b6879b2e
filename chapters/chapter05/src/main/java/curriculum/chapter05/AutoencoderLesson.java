package curriculum.chapter05;

import curriculum.lab.Chapter;
import curriculum.lab.Lesson;
import curriculum.lab.figure.DrawnImage;
import java.util.List;
import java.util.Optional;

/**
 * Chapter 5: networks that put out what they are given, and what is worth having in their middle.
 *
 * <p>From principal components, which they must beat, to deep, denoising, sparse, tied and convolutional autoencoders;
 * then what a code is good for, and the variational autoencoder, which can be sampled.
 */
public final class AutoencoderLesson {
    static final Chapter CHAPTER = Chapter.of(AutoencoderLesson.class, "Chapter 5: Autoencoders", "mnist")
            .withOptions(AskOptions::new)
            .answering(AskPart::sizes, AskPart::answer);

    private AutoencoderLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, AutoencoderLesson::teach);
    }

    static void teach(Lesson lesson) {
        Sizes sizes = Sizes.of(lesson.edition());
        // Before a minute of training, not after.
        Optional<DrawnImage> drawing = lesson.options(AskOptions.class).drawing();
        DigitsData data = DigitsData.of(lesson, sizes);

        BarPart bar = new BarPart(lesson, sizes, data);
        lesson.section("idea", "An encoder, a code, a decoder", bar::idea);
        lesson.section("pca", "The bar: principal components", bar::principalComponents);
        lesson.section("linear", "A linear autoencoder finds the same", bar::linear);

        DeepPart deep = new DeepPart(lesson, sizes, data);
        List<Autoencoder> autoencoders = lesson.section("deep", "Deep and nonlinear: below the bar", deep::deep);
        lesson.section(
                "explanation", "Testing the explanation: the same network without bends", deep::withoutNonlinearity);

        WideCode wide = new WideCode(lesson, sizes, data);
        List<Autoencoder> overcomplete = lesson.section(
                "overcomplete",
                "A code that is too wide learns the identity",
                new IdentityPart(lesson, data, wide)::overcomplete);
        List<Autoencoder> denoising = lesson.section(
                "denoising", "First cure: noise in, clean image out", () -> new DenoisingPart(lesson, data, wide)
                        .denoising(overcomplete));
        lesson.section("sparse", "Second cure: a price on activity", () -> new SparsePart(lesson, data, wide)
                .sparse(overcomplete, denoising));

        SharingPart sharing = new SharingPart(lesson, sizes, data);
        lesson.section("convolutional", "Third cure: convolutions", () -> sharing.convolutional(wide, overcomplete));
        lesson.section("tied", "Tied weights: the decoder mirrors the encoder", sharing::tied);
        lesson.section("layer-by-layer", "History: layer by layer", new LayersPart(lesson, sizes, data)::layerByLayer);

        CodePart code = new CodePart(lesson, sizes, data);
        lesson.section("map", "A code of two numbers is a map", code::map);
        lesson.section("clusters", "Clusters of codes", () -> code.clusters(autoencoders));
        lesson.section("anomalies", "What it can't rebuild is unusual", new AnomalyPart(lesson, data)::anomalies);

        GenerationPart generation = new GenerationPart(lesson, data, autoencoders);
        lesson.section("interpolation", "Between two codes", generation::interpolation);
        lesson.section("sampling", "Around the codes", generation::sampling);
        lesson.section(
                "more-data",
                "More data for a small classifier",
                new MoreDataPart(lesson, data, autoencoders.get(0))::moreData);
        lesson.section(
                "variational",
                "The step beyond: a variational autoencoder",
                new VariationalPart(lesson, sizes, data)::variational);
        lesson.section("ask", "Your own digit", () -> new AskPart(lesson, denoising.get(0)).ownDigit(drawing));
    }
}
