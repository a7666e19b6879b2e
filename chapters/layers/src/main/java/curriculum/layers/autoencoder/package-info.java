/**
 * What DL4J lacks for autoencoders: {@link curriculum.layers.autoencoder.TiedAutoencoder}, whose decoder uses the
 * encoder's weights, and {@link curriculum.layers.autoencoder.SparsityPenalty} on activations.
 */
package curriculum.layers.autoencoder;
