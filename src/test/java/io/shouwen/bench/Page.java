package io.shouwen.bench;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page or a write that is measured.
 *
 * @param username who asks for it
 * @param form makes the fields of a write, each time with new ids; null for a page
 */
record Page(
        String name, String username, String path, @Nullable Supplier<String> form) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PROJECT = "/p/jinxiu/";

    /** The pages that people open most, and the writes. Things that a path names are the newest in the data. */
    static List<Page> all(Connection data) throws SQLException {
        String ticket = newest(data, "select id from tickets.ticket where kind = 'REPAIR' and closed_at is not null");
        String house = newest(data, "select house_id from tickets.ticket where house_id is not null");
        return List.of(
                page("today", "supervisor", "today"),
                page("tickets-team", "supervisor", "tickets"),
                page("tickets-mine", "butler", "tickets"),
                page("tickets-all", "supervisor", "tickets?tab=ALL"),
                page("ticket", "supervisor", "tickets/" + ticket),
                page("houses", "supervisor", "houses"),
                page("house", "supervisor", "houses/" + house),
                page("calls", "supervisor", "calls"),
                page("desk", "desk", "desk"),
                page("search", "supervisor", "search?q=zs"),
                page("patrol", "supervisor", "patrol"),
                page("standard", "manager", "standard"),
                write("open-ticket", "desk", "tickets", () -> ticket(house)),
                write("comment", "desk", "tickets/" + ticket + "/comments", Page::comment));
    }

    private static Page page(String name, String username, String path) {
        return new Page(name, username, PROJECT + path, null);
    }

    private static Page write(String name, String username, String path, Supplier<String> form) {
        return new Page(name, username, PROJECT + path, form);
    }

    boolean writes() {
        return form != null;
    }

    /** Status that it answers with when all is well. */
    int expected() {
        return writes() ? 303 : 200;
    }

    private static String ticket(String house) {
        return fields(Map.of(
                "id",
                Ids.next().toString(),
                "kind",
                "INQUIRY",
                "channel",
                "VISIT",
                "title",
                "咨询装修押金退还需要什么手续 " + NUMBER.incrementAndGet(), // the same again would be asked back
                "contactName",
                "王建国",
                "contactPhone",
                "13800000000",
                "houseId",
                house,
                "atOnce",
                "OPEN"));
    }

    private static String comment() {
        return fields(Map.of("commentId", Ids.next().toString(), "text", "已电话告知住户"));
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String newest(Connection data, String sql) throws SQLException {
        try (PreparedStatement statement = data.prepareStatement(
                        sql + " and project_id = '" + DemoData.PROJECT + "' order by opened_at desc limit 1");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
