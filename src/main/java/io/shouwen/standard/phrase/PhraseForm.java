package io.shouwen.standard.phrase;

import io.shouwen.platform.web.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses the form of the phrase editor. */
final class PhraseForm {

    private PhraseForm() {}

    /** Null if a field has an error. @param version it will have */
    static @Nullable Phrase read(Fields fields, UUID id, Level level, int version) {
        Occasion occasion = fields.required("occasion", Occasion.class);
        TimeOfDay time = fields.required("time", TimeOfDay.class);
        Language language = fields.required("language", Language.class);
        String text = PhraseText.halfWidth(fields.required("text", 2, PhraseText.LONGEST));
        PhraseText read = PhraseText.read(text);
        if (read.problem() != null) {
            fields.problem("text", read.problem());
        }
        return fields.wrong() ? null : new Phrase(id, level, occasion, time, language, text, version);
    }
}
