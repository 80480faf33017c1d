package io.shouwen.standard.view;

import java.util.List;

/**
 * A clause of the catalogue in both languages.
 *
 * @param clause its number, such as {@code 4.3.2 a} or {@code 2.2.1-2.2.3}
 * @param held true if the product refuses violations, so that there is nothing to count
 */
public record ClauseText(String clause, List<ClauseKind> kind, boolean held, Wording zh, Wording en) {

    public Wording in(boolean chinese) {
        return chinese ? zh : en;
    }

    /** The form used in URLs: {@code 4.3.2-a}. */
    public String slug() {
        return clause.replace(' ', '-');
    }
}
