package io.shouwen.tickets.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A deadline and the reason for it, to be said in the reader's language. */
public record DueWords(Instant at, String rule, List<String> arguments, Kind kind, int level) {

    public String reason(Texts texts) {
        List<Object> all = new ArrayList<>(arguments);
        all.add(texts.t(kind.messageKey()));
        all.add(texts.t("tickets.level." + level));
        return texts.t(rule, all.toArray());
    }
}
