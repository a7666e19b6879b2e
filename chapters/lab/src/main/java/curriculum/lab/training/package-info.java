/**
 * What training a network needs beside Deeplearning4j's own {@code fit}: iterators, listeners, models that are kept.
 */
package curriculum.lab.training;
