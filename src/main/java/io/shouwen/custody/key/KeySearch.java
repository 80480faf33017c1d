package io.shouwen.custody.key;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.key.view.KeyRow;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds keys by their tag and by what they open. */
@Component
class KeySearch implements SearchSource {

    private final KeyQueries queries;
    private final MessageSource messages;

    KeySearch(KeyQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        if (!CustodyRoles.opens(Scope.current().actor())) {
            return List.of();
        }
        Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
        KeyFilter filter = KeyFilter.of(Map.of("q", typed));
        return queries.first(projectId, filter, KeyQueries.place(filter, Map.of()), limit).stream()
                .map(key -> hit(key, texts))
                .toList();
    }

    private static Hit hit(KeyRow key, Texts texts) {
        return new Hit(
                "custody.key.one",
                key.tag() + " " + key.label(),
                HouseCode.said(key.house(), texts),
                "keys/" + key.id());
    }
}
