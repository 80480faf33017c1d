package io.shouwen.tickets.list.view;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of tickets, read from the query string. Malformed values are ignored.
 *
 * @param building code of a building; empty for all
 * @param text part of number, title, house or contact; empty for all
 * @param from first day of opening
 * @param to last day of opening
 * @param closed day of closing
 */
public record TicketFilter(
        Tab tab,
        @Nullable Kind kind,
        @Nullable Stage stage,
        @Nullable UUID owner,
        String building,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate closed) {

    private static final int LONGEST = 60;

    public static TicketFilter of(Map<String, String> address, List<Kind> kinds) {
        Tab tab = constant(Tab.class, address.get("tab"));
        return new TicketFilter(
                tab == null ? Tab.MINE : tab,
                kinds.stream()
                        .filter(kind -> kind.name().equalsIgnoreCase(address.get("kind")))
                        .findFirst()
                        .orElse(null),
                constant(Stage.class, address.get("stage")),
                Address.id(address.get("owner")),
                words(address.get("building")),
                words(address.get("text")),
                Address.day(address.get("from")),
                Address.day(address.get("to")),
                Address.day(address.get("closed")));
    }

    public boolean narrowed() {
        return kind != null
                || stage != null
                || owner != null
                || !building.isEmpty()
                || !text.isEmpty()
                || from != null
                || to != null
                || closed != null;
    }

    public TicketFilter in(Tab other) {
        return new TicketFilter(other, kind, stage, owner, building, text, from, to, closed);
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        query.add("tab=" + tab.text());
        Address.add(query, "kind", kind == null ? "" : kind.name());
        Address.add(query, "stage", stage == null ? "" : stage.name());
        Address.add(query, "owner", owner == null ? "" : owner.toString());
        Address.add(query, "building", building);
        Address.add(query, "text", text);
        Address.add(query, "from", from == null ? "" : from.toString());
        Address.add(query, "to", to == null ? "" : to.toString());
        Address.add(query, "closed", closed == null ? "" : closed.toString());
        return query.toString();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> of, @Nullable String text) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        return null;
    }

    private static String words(@Nullable String text) {
        String words = text == null ? "" : text.strip();
        return TypedText.first(words, LONGEST);
    }
}
