package io.shouwen.desk.relay.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.standard.phrase.PhraseBook;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form for taking a message. @param note about the chosen colleague, or null */
public record RelayFormPage(
        UUID id, List<RelayReceiver> receivers, @Nullable ReceiverNote note, PhraseBook phrases, Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
