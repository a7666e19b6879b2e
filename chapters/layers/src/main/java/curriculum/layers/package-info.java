/**
 * What the packages of layers share: {@link curriculum.layers.Parameter} and
 * {@link curriculum.layers.DeclaredParameters} say which parameters a layer has, and {@link curriculum.layers.Wiring}
 * fits it into DL4J.
 *
 * <p>A layer {@code X} is two classes, as everywhere in DL4J: {@code X} is its configuration, with a {@code Builder},
 * which JSON keeps in its {@code @JsonProperty} fields; {@code XLayer} is the running layer, which DL4J makes from it.
 */
package curriculum.layers;
