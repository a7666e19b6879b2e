package curriculum.lab;

import java.util.ResourceBundle;

/** The lab's own words, in the language of the run. */
final class Labels {
    private final ResourceBundle bundle;

    Labels(Language language) {
        bundle = ResourceBundle.getBundle(
                "curriculum.lab.labels",
                language.locale(),
                Labels.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... arguments) {
        return Texts.fill(bundle.getString(key), arguments);
    }
}
