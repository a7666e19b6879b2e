package curriculum.datasets;

/**
 * What one column of a table means.
 *
 * @param name the published short name, such as {@code RM}
 * @param unit the unit of its values, empty where they have none
 * @param description what is measured, in a few words
 */
public record Column(String name, String unit, String description) {}
