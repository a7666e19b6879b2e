package curriculum.lab;

import java.util.Locale;

/** A language in which lessons are given. */
public enum Language {
    EN(Locale.ENGLISH, "README.md"),
    KO(Locale.KOREAN, "README.ko.md");

    private final Locale locale;
    private final String readme;

    Language(Locale locale, String readme) {
        this.locale = locale;
        this.readme = readme;
    }

    @Override
    public String toString() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /** The file that holds a chapter's text in this language. */
    public String readme() {
        return readme;
    }
}
