package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.files.Samples;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.world.Client;
import io.shouwen.world.Client.Part;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that look at every page there is, for which there must be something of each kind. */
abstract class EveryKind extends ShouwenTest {

    @Autowired
    Checklists checklists;

    /** Once for all such tests. */
    void somethingOfEachKind() {
        boolean there = seeing(
                () -> jdbc.sql("select exists (select from estate.house where project_id = ? and code = '8-1-801')")
                        .param(World.PROJECT)
                        .query(Boolean.class)
                        .single());
        if (!there) {
            living(world.household(World.PROJECT, "8-1-801", "林八", "13688880801"));
        }
    }

    /** A house with a car, a call, tickets at each stage, a report by a resident, findings on their way. */
    private void living(UUID house) {
        Client desk = as("desk");
        Client butler = as("butler");
        Client supervisor = as("supervisor");
        Map<String, String> repair = ticket(house, "REPAIR", "水管漏水");
        made(desk, "/p/jinxiu/tickets", repair);
        made(
                desk,
                "/p/jinxiu/tickets/" + repair.get("id") + "/hand-over",
                Map.of(
                        "once",
                        Ids.next().toString(),
                        "receiver",
                        world.id("repair").toString(),
                        "reason",
                        "请上门"));
        made(desk, "/p/jinxiu/tickets", ticket(house, "COMPLAINT", "楼上噪音"));
        desk.post(
                "/p/jinxiu/desk/calls",
                Map.of("id", UUID.randomUUID().toString(), "number", "13688880801", "rings", "2"));
        as("manager").post("/p/jinxiu/districts", Map.of("name", "八号片区"));
        seeing(() -> checklists.preset(World.PROJECT, "lobby", Instant.now()));
        String finding = butler.post(
                        "/p/jinxiu/patrol/findings",
                        Map.of("once", Ids.next().toString(), "title", "门禁坏了", "place", "8栋", "way", "REPORTED"),
                        new Part("before", "前.jpg", Samples.jpeg(34, 24)))
                .headers()
                .firstValue("location")
                .orElseThrow();
        made(
                supervisor,
                finding + "/dispatch",
                Map.of(
                        "once",
                        Ids.next().toString(),
                        "way",
                        "FACILITY",
                        "opinion",
                        "请尽快修好",
                        "to",
                        world.id("repair").toString()));
        asOwner("""
                update patrol.finding set item_id = (select id from standard.checklist_item
                    where project_id = '%s' and preset = 'entrance' limit 1) where id = '%s'""".formatted(World.PROJECT, finding.substring(finding.lastIndexOf('/') + 1)));
    }

    private static Map<String, String> ticket(UUID house, String kind, String title) {
        return Map.of(
                "id",
                Ids.next().toString(),
                "kind",
                kind,
                "channel",
                "VISIT",
                "title",
                title,
                "contactName",
                "林八",
                "houseId",
                house.toString(),
                "atOnce",
                "OPEN");
    }

    private static void made(Client who, String address, Map<String, String> fields) {
        assertThat(who.post(address, fields).statusCode()).as(address).isEqualTo(303);
    }
}
