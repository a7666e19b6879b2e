/** Layers against overfitting that DL4J lacks or has with other semantics. */
package curriculum.layers.regularization;
