/**
 * Layers for images that compute what DL4J's own do, in a small part of the time on a CPU: {@link
 * curriculum.layers.convolution.FusedConvolution}, {@link curriculum.layers.convolution.FusedPooling} and {@link
 * curriculum.layers.convolution.FusedUpsampling}.
 *
 * <p>"Fused" means: what lies under the kernel is laid out by plain Java loops, and one matrix product makes the sums
 * of all filters at all places of many images.
 */
package curriculum.layers.convolution;
