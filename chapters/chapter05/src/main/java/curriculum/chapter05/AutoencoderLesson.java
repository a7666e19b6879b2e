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
        bar.idea();
        bar.principalComponents();
        bar.linear();

        DeepPart deep = new DeepPart(lesson, material);
        List<Autoencoder> autoencoders = deep.deep();
        deep.withoutNonlinearity();

        WideCode wide = new WideCode(lesson, material);
        List<Autoencoder> overcomplete = new IdentityPart(lesson, material, wide).overcomplete();
        List<Autoencoder> denoising = new DenoisingPart(lesson, material, wide).denoising(overcomplete);
        new SparsePart(lesson, material).sparse(overcomplete, denoising);

        SharingPart sharing = new SharingPart(lesson, material);
        sharing.convolutional(wide, overcomplete);
        sharing.tied();
        sharing.layerByLayer();

        CodePart code = new CodePart(lesson, material);
        code.map();
        code.clusters(autoencoders);
        new AnomalyPart(lesson, material).anomalies();

        GenerationPart generation = new GenerationPart(lesson, material, autoencoders);
        generation.interpolation();
        generation.sampling();
        new MoreDataPart(lesson, material, autoencoders.get(0)).moreData();
        new VariationalPart(lesson, material).variational();
    }
}
