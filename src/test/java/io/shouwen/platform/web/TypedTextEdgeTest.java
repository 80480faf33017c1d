package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in with signs nobody sees, by every way there is in. */
class TypedTextEdgeTest extends ShouwenTest {

    @Autowired
    Houses houses;

    @Autowired
    Residents residents;

    private UUID house(String code) {
        assertThat(as("desk")
                        .post("/p/jinxiu/houses", Map.of("house", code, "area", "９０", "use", "RESIDENTIAL"))
                        .statusCode())
                .isEqualTo(303);
        return seeing(() -> houses.byCode(World.PROJECT, code.replace("\u200B", "")))
                .orElseThrow()
                .id();
    }

    @Test
    void what_nobody_sees_is_gone_from_forms_searches_and_numbers() {
        UUID house = house("7\u200B81-1-101");
        HttpResponse<String> added = as("desk")
                .post(
                        "/p/jinxiu/houses/" + house + "/residents",
                        Map.of(
                                "name",
                                "施\u200B若\uFEFF澜",
                                "relation",
                                "OWNER",
                                "phones",
                                "\u202A１３７００７８１００１\u202C/021-50781001转801"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        assertThat(seeing(() -> residents.ofHouse(World.PROJECT, house)))
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("施若澜"));
        assertThat(seeing(() -> residents.callers(World.PROJECT, "02150781001")))
                .as("an extension does not hide the number it belongs to")
                .hasSize(1);
        assertThat(as("desk")
                        .get("/p/jinxiu/search?q=%E6%96%BD%E2%80%8B%E8%8B%A5")
                        .body())
                .as("searched as it was typed in, with a zero-width space")
                .contains("施若澜");
        UUID person =
                seeing(() -> residents.ofHouse(World.PROJECT, house)).getFirst().id();
        assertThat(as("desk").get("/p/jinxiu/residents/" + person + "/edit").body())
                .contains("13700781001、02150781001-801");
        assertThat(seeing(() -> residents.phone(World.PROJECT, person)).map(PhoneNumber::digits))
                .contains("13700781001");
    }

    @Test
    void a_nul_in_a_field_of_a_page_a_form_or_a_file_is_malformed() {
        for (String address : List.of("/p/jinxiu/search?q=a%00b", "/p/jinxiu/tickets?q=%00", "/login?user%00name=x")) {
            assertThat(as("desk").get(address).statusCode()).as(address).isEqualTo(400);
        }
        assertThat(as("desk")
                        .post("/p/jinxiu/houses", Map.of("house", "782-1-101", "note", "朝\0南"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(multipart("781-2", "漏\0水").statusCode()).isEqualTo(400);
    }

    @Test
    void twenty_one_pictures_as_first_line_are_a_ticket_with_a_title_of_whole_pictures() {
        String words = "😀".repeat(41) + "\n厨房\u200B水管漏水";
        HttpResponse<String> sent = multipart("781-3", words);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        Map<String, Object> ticket =
                seeing(() -> jdbc.sql("""
                        select title, description, contact_name from tickets.ticket where project_id = ? and description like '😀%'
                        order by id desc limit 1""").param(World.PROJECT).query().singleRow());
        assertThat(ticket)
                .containsEntry("contact_name", "周敏")
                .containsEntry("title", "😀".repeat(39) + "…")
                .containsEntry("description", "😀".repeat(41) + "\n厨房水管漏水");
    }

    @Test
    void a_text_may_be_as_long_in_pictures_as_in_letters() {
        UUID house = house("783-1-101");
        Map<String, String> typed =
                new HashMap<>(Map.of("house", "783-1-101", "area", "90", "version", "0", "note", "😀".repeat(300)));
        assertThat(as("desk").post("/p/jinxiu/houses/" + house, typed).statusCode())
                .isEqualTo(303);
        typed.put("note", "😀".repeat(301));
        typed.put("version", "1");
        assertThat(as("desk").post("/p/jinxiu/houses/" + house, typed).statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> multipart(String lobby, String words) {
        world.household(World.PROJECT, lobby + "-101", "住户", "13655578101");
        Client sender = nobody();
        String path = "/o/jinxiu/report/" + lobby;
        assertThat(sender.get(path).statusCode()).isEqualTo(200);
        String bound = "----edge";
        StringBuilder body = new StringBuilder();
        Map<String, String> fields = Map.of(
                "id", Ids.next().toString(),
                "token", Ids.token(),
                "kind", "REPAIR",
                "words", words,
                "house", "",
                "name", "周\u200B敏",
                "phone", "（021）5078-1002 转 8");
        fields.forEach((field, value) -> body.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(bound, field))
                .append(value)
                .append("\r\n"));
        body.append("--").append(bound).append("--\r\n");
        return sender.post(
                path, "multipart/form-data; boundary=" + bound, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
