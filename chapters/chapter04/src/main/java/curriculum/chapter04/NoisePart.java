package curriculum.chapter04;

import static curriculum.chapter04.Remedies.bands;
import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.layers.regularization.DropConnectDense;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.conf.weightnoise.WeightNoise;
import org.nd4j.linalg.activations.Activation;

/** The sixth part of the lesson: noise in the units, the weights and the images. */
final class NoisePart {
    private static final double KEEP_UNITS = 0.5;
    private static final double KEEP_WEIGHTS = 0.5;
    private static final double INPUT_NOISE = 0.2;
    private static final double ACTIVATION_NOISE = 0.5;
    private static final double WEIGHT_NOISE = 0.1;

    private final Lesson lesson;
    private final Remedies remedies;
    private final Recipe plain;

    NoisePart(Lesson lesson, Remedies remedies) {
        this.lesson = lesson;
        this.remedies = remedies;
        this.plain = remedies.plain();
    }

    void dropout() {
        lesson.claim(
                "dropout.kept",
                "Share of units that DropoutLayer(0.8) keeps",
                Semantics.keptByDropout(0.8),
                both(0.79, 0.81));
        lesson.claim(
                "dropout.scale",
                "Mean of what it makes of ones: it rescales",
                Semantics.meanAfterDropout(0.8),
                both(0.98, 1.02));
        // snippet dropout
        Recipe dropout = plain.withHidden(layers ->
                layers.layer(SmallNetwork.dense().build()).layer(new DropoutLayer.Builder(KEEP_UNITS).build()));
        // end snippet
        remedies.judge(
                "dropout",
                "Dropout",
                dropout,
                bands(bundled(-1, 4), real(-1.5, 3)),
                bands(bundled(0.5, 0.95), real(0.15, 0.55)));
    }

    void dropConnect() {
        lesson.claim(
                "drop-connect.dl4j-scale",
                "DL4J: mean in training over that in use, keep 0.5",
                Semantics.scaleOfWeightNoise(KEEP_WEIGHTS),
                both(0.49, 0.51));
        lesson.claim(
                "drop-connect.scale",
                "The same, rescaled",
                Semantics.scaleOfDropConnectDense(KEEP_WEIGHTS),
                both(0.98, 1.02));
        // snippet drop-connect
        Recipe theirs = plain.withHidden(layers -> layers.layer(
                SmallNetwork.dense().weightNoise(new DropConnect(KEEP_WEIGHTS)).build()));
        Recipe rescaled = plain.withHidden(layers -> layers.layer(new DropConnectDense.Builder(KEEP_WEIGHTS)
                .nOut(SmallNetwork.HIDDEN)
                .build()));
        // end snippet
        remedies.judge(
                "drop-connect-dl4j",
                "DropConnect of DL4J",
                theirs,
                bands(bundled(-7, -1), real(-6, 0.5)),
                bands(bundled(-1.4, -0.75), real(-0.75, -0.1)));
        remedies.judge(
                "drop-connect",
                "DropConnect, rescaled",
                rescaled,
                bands(bundled(-6.5, -0.5), real(-5.5, 0.5)),
                bands(bundled(0.3, 0.8), real(0.05, 0.6)));
    }

    void gaussian() {
        // snippet noise
        Recipe onInputs = plain.withHidden(layers -> layers.layer(
                SmallNetwork.dense().dropOut(new GaussianNoise(INPUT_NOISE)).build()));
        Recipe onActivations =
                plain.withHidden(layers -> layers.layer(SmallNetwork.dense().build())
                        .layer(new DropoutLayer.Builder(new GaussianNoise(ACTIVATION_NOISE)).build()));
        Recipe onWeights = plain.withHidden(layers -> layers.layer(SmallNetwork.dense()
                .weightNoise(new WeightNoise(new NormalDistribution(0, WEIGHT_NOISE)))
                .build()));
        // end snippet
        remedies.judge(
                "input-noise",
                "Noise on inputs",
                onInputs,
                bands(bundled(3, 11), real(-3, 3)),
                bands(bundled(0.85, 1.5), real(0, 0.4)));
        remedies.judge(
                "activation-noise",
                "Noise on activations",
                onActivations,
                bands(bundled(-2.5, 2), real(-2, 1.2)),
                bands(bundled(-0.15, 0.2), real(-0.1, 0.15)));
        remedies.judge(
                "weight-noise",
                "Noise on weights",
                onWeights,
                bands(bundled(-2, 2.5), real(-4.5, 0)),
                bands(bundled(0, 0.4), real(0, 0.3)));
    }

    void batchNormalisation() {
        // snippet batch-norm
        Recipe normalised = plain.withHidden(layers -> layers.layer(
                        SmallNetwork.dense().activation(Activation.IDENTITY).build())
                .layer(new BatchNormalization())
                .layer(new ActivationLayer(Activation.RELU)));
        // end snippet
        remedies.judge(
                "batch-norm",
                "Batch normalisation",
                normalised,
                bands(bundled(-3.5, 0), real(-3.5, 1.5)),
                bands(bundled(-0.15, 0.15), real(-0.35, -0.03)));
    }
}
