package io.shouwen.custody.item;

import io.shouwen.custody.CustodyRoles;
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

/** Finds kept items by their tag, what they are and whose. */
@Component
class ItemSearch implements SearchSource {

    private final ItemQueries queries;
    private final MessageSource messages;

    ItemSearch(ItemQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        if (!CustodyRoles.opens(Scope.current().actor())) {
            return List.of();
        }
        Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
        ItemFilter filter = ItemFilter.of(Map.of("show", "all", "q", typed));
        return queries.first(projectId, filter, ItemQueries.place(filter, Map.of()), limit).stream()
                .map(item -> new Hit(
                        "custody.item.one",
                        item.tag() + " " + item.label(),
                        (item.owner() + " " + HouseCode.said(item.house(), texts)).strip(),
                        "items/" + item.id()))
                .toList();
    }
}
