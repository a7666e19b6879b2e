package curriculum.lab;

import java.util.ResourceBundle;

/** The lab's own words, in the language of the run. */
public final class Labels {
    private final ResourceBundle bundle;

    public Labels(Language language) {
        bundle = ResourceBundle.getBundle(
                "curriculum.lab.labels",
                language.locale(),
                Labels.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(String key, Object... arguments) {
        return Texts.fill(bundle.getString(key), arguments);
    }
}
