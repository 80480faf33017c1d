package io.shouwen.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Sql;
import io.shouwen.platform.list.SortOrder.Column;
import io.shouwen.platform.list.SortOrder.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SortOrderTest {

    private static final Instant AT = Instant.parse("2026-11-30T08:00:00.123456Z");
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");

    private final SortOrder due = new SortOrder(
            "due",
            false,
            "tickets.ticket",
            List.of(new Column("not t.urgent", Type.FLAG), SortOrder.at("t.due_at"), SortOrder.id("t.id")));
    private final SortOrder name = new SortOrder(
            "name",
            true,
            "staff.staff",
            List.of(new Column("t.name", Type.TEXT), new Column("t.rank", Type.NUMBER), SortOrder.id("t.id")));

    @Test
    void a_key_is_read_as_it_was_written() {
        assertThat(Objects.requireNonNull(due.parse(due.key(true, AT, ID))).values())
                .containsExactly(true, Sql.at(AT), ID);
        assertThat(Objects.requireNonNull(name.parse(name.key("陈~佳怡", 7L, ID))).values())
                .containsExactly("陈~佳怡", 7L, ID);
        assertThat(name.key("陈~佳怡", 7L, ID)).matches("[A-Za-z0-9_~-]+");
    }

    @Test
    void a_malformed_key_starts_from_the_first_page() {
        assertThat(due.parse(null)).isNull();
        assertThat(due.parse("")).isNull();
        assertThat(due.parse("true~yesterday~" + ID)).isNull();
        assertThat(due.parse("true~" + AT)).isNull();
        assertThat(due.parse(due.key(true, AT, ID) + "~x")).isNull();
        assertThat(name.parse("%~7~" + ID)).isNull();
        assertThat(due.behind(null)).isEqualTo("true");
    }

    @Test
    void the_sql_runs_in_one_direction_and_back() {
        assertThat(due.orderBy()).isEqualTo(" order by not t.urgent, t.due_at, t.id");
        assertThat(due.turned().orderBy()).isEqualTo(" order by not t.urgent desc, t.due_at desc, t.id desc");
        assertThat(due.turned().turned()).isEqualTo(due);
        assertThat(due.behind(due.parse(due.key(false, AT, ID))))
                .isEqualTo(
                        "(not t.urgent, t.due_at, t.id) > (cast(:key0 as boolean), cast(:key1 as timestamptz), cast(:key2 as uuid))");
        assertThat(name.behind(name.parse(name.key("x", 1L, ID)))).startsWith("(t.name, t.rank, t.id) < (");
        String here = "(select not here.urgent, here.due_at, here.id from tickets.ticket here"
                + " where here.project_id = :project and here.id = :row)";
        assertThat(due.behindRow()).isEqualTo("(not t.urgent, t.due_at, t.id) > " + here);
        assertThat(due.fromRow()).isEqualTo("(not t.urgent, t.due_at, t.id) >= " + here);
        assertThat(due.turned().behindRow()).contains(" < ");
        assertThat(due.turned().fromRow()).contains(" <= ");
    }

    @Test
    void a_listing_knows_its_addresses() {
        ListPlace usual = ListPlace.of("tickets", "tab=team", List.of(due, name), Map.of());
        assertThat(usual.order()).isEqualTo(due);
        assertThat(usual.address()).isEqualTo("tickets?tab=team");
        assertThat(usual.sortedBy("due")).isEqualTo("tickets?tab=team&sort=-due");
        assertThat(usual.sortedBy("name")).isEqualTo("tickets?tab=team&sort=-name");
        assertThat(usual.sorted("due")).isEqualTo("ascending");
        assertThat(usual.sorted("name")).isEqualTo("none");
        assertThat(usual.sortable("name")).isTrue();
        assertThat(usual.sortable("owner")).isFalse();
        String key = name.key("x", 1L, ID);
        ListPlace second = ListPlace.of(
                "tickets", "", List.of(due, name), Map.of("sort", "name", "after", key, "row", ID.toString()));
        assertThat(second.order()).isEqualTo(name.turned());
        assertThat(second.row()).isEqualTo(ID);
        assertThat(second.sorted("name")).isEqualTo("ascending");
        assertThat(second.address()).isEqualTo("tickets?sort=name&after=" + key.replace("~", "%7E"));
        assertThat(second.view()).isEqualTo("tickets?sort=name");
        assertThat(second.page("k")).isEqualTo("tickets?sort=name&after=k");
        assertThat(second.sheet("tickets/sheet")).isEqualTo("tickets/sheet?sort=name&after=" + key.replace("~", "%7E"));
        assertThat(second.filtered("tab=all")).isEqualTo("tickets?tab=all&sort=name");
        assertThat(second.to("tickets/a")).startsWith("tickets/a?list=tickets%3Fsort%3Dname%26after");
        assertThat(ListPlace.of("tickets", "", List.of(due), Map.of("sort", "owner", "after", "x"))
                        .address())
                .isEqualTo("tickets");
    }
}
