package curriculum.chapter08;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.chapter08.Corpus.Labelled;
import curriculum.chapter08.EncoderNetwork.Pooling;
import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import curriculum.lab.machine.Progress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The last part of the lesson: a classifier from few labels, with and without pre-training. */
final class FineTuningPart {
    /** How a classifier begins. */
    private enum Start {
        CLS_PRETRAINED(Pooling.CLS, "[CLS]"),
        CLS_SCRATCH(Pooling.CLS, "[CLS], scratch"),
        AVERAGE_PRETRAINED(Pooling.AVERAGE, "average"),
        AVERAGE_SCRATCH(Pooling.AVERAGE, "average, scratch"),
        AVERAGE_EMBEDDINGS(Pooling.AVERAGE, "embeddings"),
        AVERAGE_MASKED_WORDS(Pooling.AVERAGE, "masked words");

        final Pooling pooling;
        final String label;

        Start(Pooling pooling, String label) {
            this.pooling = pooling;
            this.label = label;
        }
    }

    private static final int CLASSES = 2;

    private final Lesson lesson;
    private final Setup setup;
    private final Corpus corpus;
    private final MultiLayerNetwork model;
    private final MultiLayerNetwork reader;
    private final Map<Start, PerSeed> accuracies = new EnumMap<>(Start.class);

    /**
     * @param model pre-trained on masked words
     * @param reader pre-trained on everything
     */
    FineTuningPart(Lesson lesson, Setup setup, Corpus corpus, MultiLayerNetwork model, MultiLayerNetwork reader) {
        this.lesson = lesson;
        this.setup = setup;
        this.corpus = corpus;
        this.model = model;
        this.reader = reader;
    }

    void fineTune() {
        try (Progress progress = lesson.progress("fine-tuning", (long) setup.seeds() * Start.values().length)) {
            for (Start start : Start.values()) {
                double[] results = new double[setup.seeds()];
                for (int run = 0; run < results.length; run++) {
                    results[run] = accuracy(start, run);
                    progress.step();
                }
                accuracies.put(start, new PerSeed(results));
            }
        }
        lesson.claim("finetune.labels", "Texts with labels", setup.labels(), real(1000, 1000), bundled(40, 40));
        PerSeed pretrained = accuracies.get(Start.AVERAGE_PRETRAINED), scratch = accuracies.get(Start.AVERAGE_SCRATCH);
        lesson.claim(
                "finetune.pretrained",
                "Accuracy after pre-training, average pooling",
                pretrained.mean(),
                real(0.69, 0.79),
                bundled(0.85, 1));
        lesson.claim(
                "finetune.scratch",
                "Accuracy from scratch, average pooling",
                scratch.mean(),
                real(0.57, 0.68),
                bundled(0.52, 0.8));
        PerSeed gains = pretrained.minus(scratch);
        lesson.claim(
                "finetune.gain",
                "Gain by pre-training, mean over seeds",
                gains.mean(),
                real(0.06, 0.18),
                bundled(0.12, 0.42));
        lesson.claim(
                "finetune.least-gain",
                "The smallest of these gains",
                gains.least(),
                real(0.02, 0.15),
                bundled(0.05, 0.4));
        lesson.claim(
                "finetune.pooling",
                "Average pooling minus [CLS], pre-trained",
                pretrained.minus(accuracies.get(Start.CLS_PRETRAINED)).mean(),
                real(-0.01, 0.07),
                bundled(-0.06, 0.06));
        lesson.claim(
                "finetune.cls-gain",
                "Gain by pre-training with [CLS]",
                accuracies
                        .get(Start.CLS_PRETRAINED)
                        .minus(accuracies.get(Start.CLS_SCRATCH))
                        .mean(),
                real(0.08, 0.2),
                bundled(0.15, 0.45));
        lesson.figure(
                "fine-tuning",
                "Test accuracy with few labels, mean and standard deviation over the seeds",
                ModelFigures.accuracies(
                        "Accuracy with " + setup.labels() + " labels",
                        Arrays.stream(Start.values()).map(start -> start.label).toList(),
                        Arrays.stream(Start.values())
                                .mapToDouble(start -> accuracies.get(start).mean())
                                .toArray(),
                        Arrays.stream(Start.values())
                                .mapToDouble(start -> accuracies.get(start).deviation())
                                .toArray()));
    }

    void whatIsPassedOn() {
        PerSeed scratch = accuracies.get(Start.AVERAGE_SCRATCH);
        lesson.claim(
                "passed-on.embeddings",
                "Gain when only the token embeddings are copied",
                accuracies.get(Start.AVERAGE_EMBEDDINGS).minus(scratch).mean(),
                real(0.05, 0.16),
                bundled(0.05, 0.3));
        lesson.claim(
                "passed-on.encoder",
                "Further gain when the blocks are copied too",
                accuracies
                        .get(Start.AVERAGE_PRETRAINED)
                        .minus(accuracies.get(Start.AVERAGE_EMBEDDINGS))
                        .mean(),
                real(-0.02, 0.05),
                bundled(-0.03, 0.25));
        lesson.claim(
                "passed-on.masked-words",
                "Gain without the second task",
                accuracies.get(Start.AVERAGE_MASKED_WORDS).minus(scratch).mean(),
                real(-0.06, 0.06),
                bundled(-0.02, 0.32));
    }

    private double accuracy(Start start, int run) {
        MultiLayerNetwork classifier = EncoderNetwork.classifier(
                setup.encoder(), start.pooling, CLASSES, setup.fineTuning().rate(setup.labels()), lesson.seed() + run);
        switch (start) {
            case CLS_PRETRAINED, AVERAGE_PRETRAINED -> EncoderNetwork.copyEncoder(reader, classifier);
            case AVERAGE_EMBEDDINGS -> EncoderNetwork.copyLayers(reader, classifier, 1);
            case AVERAGE_MASKED_WORDS -> EncoderNetwork.copyEncoder(model, classifier);
            default -> {} // from scratch
        }
        // Every start of a run gets the same labelled texts in the same order.
        int first = run * setup.labels();
        Labelled data = corpus.labelled()
                .at(IntStream.range(first, first + setup.labels()).toArray());
        setup.fineTuning().train(classifier, data, new Random(lesson.seed() + run));
        return FineTuning.share(FineTuning.right(classifier, corpus.judged()));
    }
}
