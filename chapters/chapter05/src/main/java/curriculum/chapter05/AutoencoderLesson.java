package curriculum.chapter05;

import curriculum.lab.Chapter;
import curriculum.lab.Lesson;
import java.util.List;

/**
 * Chapter 5: networks that put out what they are given, and what is worth having in their middle.
 *
 * <p>From principal components, which they must beat, to deep, denoising, sparse, tied and convolutional autoencoders;
 * then what a code is good for, and the variational autoencoder, which can be sampled.
 */
public final class AutoencoderLesson {
    static final Chapter CHAPTER = Chapter.of(AutoencoderLesson.class, "Chapter 5: Autoencoders", "mnist");

    private AutoencoderLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, AutoencoderLesson::teach);
    }

    static void teach(Lesson lesson) {
        Material material = Material.of(lesson);

        BarPart bar = new BarPart(lesson, material);
        lesson.section("idea", "An encoder, a code, a decoder", bar::idea);
        lesson.section("pca", "The bar: principal components", bar::principalComponents);
        lesson.section("linear", "A linear autoencoder finds the same", bar::linear);

        DeepPart deep = new DeepPart(lesson, material);
        List<Autoencoder> autoencoders = lesson.section("deep", "Deep and nonlinear: below the bar", deep::deep);
        lesson.section(
                "explanation", "Testing the explanation: the same network without bends", deep::withoutNonlinearity);

        WideCode wide = new WideCode(lesson, material);
        List<Autoencoder> overcomplete = lesson.section(
                "overcomplete",
                "A code that is too wide learns the identity",
                new IdentityPart(lesson, material, wide)::overcomplete);
        List<Autoencoder> denoising = lesson.section(
                "denoising", "First cure: noise in, clean image out", () -> new DenoisingPart(lesson, material, wide)
                        .denoising(overcomplete));
        lesson.section("sparse", "Second cure: a price on activity", () -> new SparsePart(lesson, material)
                .sparse(overcomplete, denoising));

        SharingPart sharing = new SharingPart(lesson, material);
        lesson.section("convolutional", "Third cure: convolutions", () -> sharing.convolutional(wide, overcomplete));
        lesson.section("tied", "Tied weights: the decoder mirrors the encoder", sharing::tied);
        lesson.section("layer-by-layer", "History: layer by layer", sharing::layerByLayer);

        CodePart code = new CodePart(lesson, material);
        lesson.section("map", "A code of two numbers is a map", code::map);
        lesson.section("clusters", "Clusters of codes", () -> code.clusters(autoencoders));
        lesson.section("anomalies", "What it can't rebuild is unusual", new AnomalyPart(lesson, material)::anomalies);

        GenerationPart generation = new GenerationPart(lesson, material, autoencoders);
        lesson.section("interpolation", "Between two codes", generation::interpolation);
        lesson.section("sampling", "Around the codes", generation::sampling);
        lesson.section(
                "more-data",
                "More data for a small classifier",
                new MoreDataPart(lesson, material, autoencoders.get(0))::moreData);
        lesson.section(
                "variational",
                "The step beyond: a variational autoencoder",
                new VariationalPart(lesson, material)::variational);
    }
}
