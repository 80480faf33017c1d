package io.shouwen.standard.phrase;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a phrase may contain in braces. Each has a word in Chinese and one in English; either may be typed in a phrase of
 * either language.
 */
public enum Variable {
    /** How the person is addressed, such as 林女士. */
    NAME("称呼", "name"),
    /** A known leader's title. */
    TITLE("职务", "title"),
    /** The house, as people say it. */
    HOUSE("房号", "house"),
    /** The house's butler. */
    BUTLER("管家", "butler"),
    /** 上午好, 下午好, 晚上好: always known. */
    GREETING("问候", "greeting"),
    /** The project's name: always known. */
    PROJECT("项目", "project"),
    /** The name of who speaks: always known. */
    ME("我", "me");

    private final String chinese;
    private final String english;

    Variable(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The word in braces. */
    public String word(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    static Optional<Variable> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.chinese.equals(word) || each.english.equalsIgnoreCase(word))
                .findFirst();
    }

    public String messageKey() {
        return "standard.phrase.variable." + english;
    }
}
