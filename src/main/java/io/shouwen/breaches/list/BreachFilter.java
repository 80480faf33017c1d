package io.shouwen.breaches.list;

import io.shouwen.breaches.dossier.BreachKind;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the list of breaches is shown. @param q part of number, title or house; empty for all */
public record BreachFilter(
        String show,
        @Nullable BreachKind kind,
        @Nullable UUID house,
        String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final List<String> SHOWS = List.of("open", "unheeded", "reported", "closed", "all");

    static BreachFilter of(Map<String, String> address) {
        String show = address.getOrDefault("show", "");
        String kind = address.getOrDefault("kind", "");
        return new BreachFilter(
                SHOWS.contains(show) ? show : "open",
                Arrays.stream(BreachKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                Address.id(address.get("house")),
                TypedText.first(address.getOrDefault("q", "").strip(), 40),
                Address.day(address.get("from")),
                Address.day(address.get("to")));
    }

    public BreachFilter in(String other) {
        return new BreachFilter(other, kind, house, q, from, to);
    }

    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("show=" + show);
        Address.add(query, "kind", kind == null ? "" : kind.name());
        Address.add(query, "house", house == null ? "" : house.toString());
        Address.add(query, "q", q);
        Address.add(query, "from", from == null ? "" : from.toString());
        Address.add(query, "to", to == null ? "" : to.toString());
        return query.toString();
    }
}
