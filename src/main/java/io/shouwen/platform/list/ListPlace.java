package io.shouwen.platform.list;

import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Where in a list the reader is: its address, filter, order and page. The templates {@code platform/list...} draw it.
 *
 * @param path of the list below {@code /p/{project}/}
 * @param query the filter as a query string, empty if there is none
 * @param orders in which it can be sorted, the usual one first, each in its usual direction
 * @param after key of the last row of the page before, or null on the first page
 * @param row the thing the reader returns from, or null
 */
public record ListPlace(
        String path,
        String query,
        List<SortOrder> orders,
        SortOrder order,
        @Nullable String after,
        @Nullable UUID row) {

    public static ListPlace of(String path, String query, List<SortOrder> orders, Map<String, String> address) {
        String sort = address.get("sort");
        SortOrder order = orders.stream()
                .flatMap(each -> List.of(each, each.turned()).stream())
                .filter(each -> each.text().equals(sort))
                .findFirst()
                .orElse(orders.getFirst());
        return new ListPlace(path, query, orders, order, address.get("after"), Address.id(address.get("row")));
    }

    /** The key this page starts behind; null on the first page. */
    public SortOrder.@Nullable Key key() {
        return order.parse(after);
    }

    /**
     * This page: the rows behind its key. Back from a thing that it no longer contains, it begins with that thing.
     *
     * @param rows reads the rows under a condition, at most {@link Cursor#SIZE} + 1, in the order of the list
     */
    public <T> Cursor<T> rows(Function<String, List<T>> rows, Function<T, UUID> id, Function<T, String> key) {
        List<T> shown = rows.apply(order.behind(key()));
        if (row != null
                && shown.stream()
                        .limit(Cursor.SIZE)
                        .noneMatch(each -> id.apply(each).equals(row))) {
            List<T> from = rows.apply(order.fromRow());
            shown = from.isEmpty() ? shown : from;
        }
        return Cursor.of(shown, key);
    }

    /**
     * The end of the query of this list. The number of rows is part of the text: PostgreSQL takes a tenth of all rows for
     * a limit that is a parameter, finds that plan dear, and so plans the statement anew each time, which costs more than
     * reading 25 rows.
     */
    public String end(int limit) {
        return order.orderBy() + " limit " + limit;
    }

    /** The parameters of those conditions. */
    public StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = statement.param("row", row);
        SortOrder.Key key = key();
        return key == null ? bound : key.bind(bound);
    }

    /** Filter and order, for saving and for the first page. */
    public String view() {
        return at(query, order, null);
    }

    /** The address of the menu of saved views. */
    public String savedViews() {
        return "saved-views?view=" + URLEncoder.encode(view(), StandardCharsets.UTF_8);
    }

    /** This page of the list. */
    public String address() {
        return at(query, order, key() == null ? null : after);
    }

    public String page(String key) {
        return at(query, order, key);
    }

    /** The first page in the order of a column; in the other direction if it is the present order. */
    public String sortedBy(String by) {
        return at(query, order.by().equals(by) ? order.turned() : usual(by), null);
    }

    /** The same order with another filter. */
    public String filtered(String other) {
        return at(other, order, null);
    }

    /** Another address with the same filter, order and page: an export, a form of the list. */
    public String sheet(String other) {
        return other + address().substring(path.length());
    }

    public boolean sortable(String by) {
        return orders.stream().anyMatch(each -> each.by().equals(by));
    }

    /** For {@code aria-sort}. */
    public String sorted(String by) {
        return !order.by().equals(by) ? "none" : order.down() ? "descending" : "ascending";
    }

    /** A link to a thing that leads back here. @param thing path below {@code /p/{project}/} */
    public String to(String thing) {
        return WayBack.to(thing, address());
    }

    private SortOrder usual(String by) {
        return orders.stream().filter(each -> each.by().equals(by)).findFirst().orElseThrow();
    }

    private String at(String filter, SortOrder sorted, @Nullable String key) {
        StringJoiner address = new StringJoiner("&");
        if (!filter.isEmpty()) {
            address.add(filter);
        }
        if (!sorted.equals(orders.getFirst())) {
            address.add("sort=" + sorted.text());
        }
        Address.add(address, "after", key == null ? "" : key);
        return address.length() == 0 ? path : path + "?" + address;
    }
}
