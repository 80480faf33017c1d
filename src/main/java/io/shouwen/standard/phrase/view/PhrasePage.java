package io.shouwen.standard.phrase.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The editor of a phrase.
 *
 * @param fresh whether it is a new one
 * @param levels those the reader may write on
 * @param returnable whether what the farther level says can count again
 */
public record PhrasePage(
        UUID id,
        boolean fresh,
        boolean used,
        boolean returnable,
        List<Choice> levels,
        List<Choice> occasions,
        List<Choice> times,
        List<Choice> languages,
        List<Word> words,
        PhrasePreview preview,
        List<Version> versions,
        Form form)
        implements View {

    public record Choice(String name, String messageKey) {}

    /** A variable. @param code as it is typed, with its braces */
    public record Word(String code, String messageKey) {}

    public record Version(int number, String useKey, String text, String by, Instant at) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
