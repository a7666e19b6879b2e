/**
 * Recurrent layers that DL4J lacks or has only in a slow form: {@link curriculum.layers.recurrent.FusedLstm},
 * {@link curriculum.layers.recurrent.FusedGru} and {@link curriculum.layers.recurrent.FusedRnn}.
 *
 * <p>"Fused" means: the input projections of all steps are one matrix product, a step adds only the recurrent product
 * and element-wise work in plain Java loops, and the gradients of all weights are again one product over batch × steps.
 */
package curriculum.layers.recurrent;
