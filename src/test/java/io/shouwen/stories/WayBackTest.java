package io.shouwen.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.Statements;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages that belong together link to each other, so that every page leads back. */
@Clause({"3.1.5", "4.1.1.2"})
class WayBackTest extends ShouwenTest {

    private static final String P = "/p/jinxiu/";

    @Test
    void a_call_leads_to_its_ticket_the_ticket_to_its_house_and_the_house_back_to_both() {
        UUID house = world.household(World.PROJECT, "3-5-505", "庚", "13655520505");
        note(house, "门铃坏了，请敲门");
        String call = called("13655520505");
        String ticket = ticketOf(call, "厨房地漏返水");
        String earlier = opened(house, "入户门异响");

        assertThat(page(P + "calls/" + call)).contains(link(ticket), link(P + "houses/" + house));
        String shown = page(ticket);
        assertThat(shown)
                .contains(link(P + "calls/" + call), link(P + "houses/" + house), link(earlier))
                .contains("136****0505", "门铃坏了，请敲门", "陈佳怡", "tel:");
        assertThat(shown).containsPattern(Pattern.quote(P + "houses/" + house + "#r-") + "[0-9a-f-]{36}");
        String home = page(P + "houses/" + house);
        assertThat(home).contains(link(ticket), link(P + "calls/" + call), "陈佳怡", "tel:");
        assertThat(home.indexOf(ticket)).as("what waits comes first").isLessThan(home.indexOf("people-title"));
        assertThat(page(ticket)).as("and back").contains("厨房地漏返水");
    }

    @Test
    void whoever_may_not_open_houses_and_calls_sees_whom_to_call_and_no_residents() {
        UUID house = world.household(World.PROJECT, "3-5-506", "戌家人", "13655520506");
        note(house, "家有卧床老人");
        String call = called("13655520506");
        String ticket = ticketOf(call, "卫生间顶棚渗水");
        as("desk")
                .post(
                        ticket + "/hand-over",
                        Map.of(
                                "once",
                                Ids.next().toString(),
                                "receiver",
                                world.id("repair").toString(),
                                "reason",
                                "请上门"));
        String shown = as("repair").get(ticket).body();
        assertThat(shown).contains("卫生间顶棚渗水", "陈佳怡", "tel:").doesNotContain(P + "calls/", P + "houses/", "家有卧床老人");
    }

    @Test
    void the_other_tickets_of_a_house_cost_no_statement_each() {
        UUID one = world.household(World.PROJECT, "3-5-507", "亥", "13655520507");
        String alone = opened(one, "一张单的房屋");
        UUID many = world.household(World.PROJECT, "3-5-508", "子", "13655520508");
        String among = opened(many, "五张单的房屋");
        for (int i = 0; i < 4; i++) {
            opened(many, "别的单" + i);
        }
        as("desk").get(alone);
        int single = Statements.of(as("desk"), alone, "一张单的房屋");
        int several = Statements.of(as("desk"), among, "别的单3");
        assertThat(single).isPositive();
        assertThat(several).isLessThanOrEqualTo(single + 1);
    }

    private static String link(String address) {
        return "href=\"" + address + "\"";
    }

    private String page(String address) {
        HttpResponse<String> answer = as("desk").get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static void note(UUID house, String note) {
        asOwner("update estate.house set note = '%s' where id = '%s'".formatted(note, house));
    }

    private String called(String number) {
        String id = Ids.next().toString();
        made(as("desk"), P + "desk/calls", Map.of("id", id, "number", number, "rings", "2"));
        return id;
    }

    private String ticketOf(String call, String purpose) {
        HttpResponse<String> answer =
                made(as("desk"), P + "desk/calls/" + call + "/ticket", Map.of("kind", "REPAIR", "purpose", purpose));
        Matcher ticket = Pattern.compile("/p/jinxiu/tickets/[0-9a-f-]{36}")
                .matcher(answer.headers().firstValue("location").orElseThrow());
        assertThat(ticket.find()).isTrue();
        return ticket.group();
    }

    private String opened(UUID house, String title) {
        String id = Ids.next().toString();
        made(
                as("desk"),
                P + "tickets",
                Map.of(
                        "id", id,
                        "kind", "REPAIR",
                        "channel", "VISIT",
                        "title", title,
                        "contactName", "庚",
                        "houseId", house.toString(),
                        "atOnce", "OPEN"));
        return P + "tickets/" + id;
    }

    private static HttpResponse<String> made(Client who, String address, Map<String, String> fields) {
        HttpResponse<String> answer = who.post(address, fields);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(303);
        return answer;
    }
}
