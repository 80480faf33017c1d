package io.shouwen.standard.phrase;

/** The language a phrase is said in. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The value of the attribute {@code lang}. */
    public String tag() {
        return tag;
    }

    public String messageKey() {
        return "standard.phrase.language." + tag.substring(0, 2);
    }

    static Language of(boolean chinese) {
        return chinese ? ZH : EN;
    }
}
