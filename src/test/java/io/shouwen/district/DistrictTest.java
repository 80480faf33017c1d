package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.district.view.ProposalPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.Samples;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.world.Client;
import io.shouwen.world.Statements;
import io.shouwen.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause({"4.1.1.1", "4.1.1.2"})
class DistrictTest extends DistrictWorld {

    @Autowired
    StaffDirectory staff;

    @Autowired
    Butlers butlers;

    @Autowired
    HouseholdLimits limits;

    @Autowired
    Proposals proposals;

    @Autowired
    AcceptProposal acceptProposal;

    @Autowired
    DistrictHandOvers handOvers;

    @Autowired
    List<Measure> measures;

    @Autowired
    Cards cards;

    /** A project of its own, with a limit of fifty, so that nobody else's houses are counted. */
    private UUID smallProject(String code) {
        UUID project = Ids.next();
        in(project, () -> {
            jdbc.sql("""
                    insert into estate.project (id, region_id, code, name, household_limit)
                    select ?, id, ?, ?, 50 from estate.region limit 1""").params(project, code, code).update();
            UUID id = accounts.open(code + "-lead", "主管" + code, "x", true, Instant.now());
            accounts.grant(id, project, Role.SUPERVISOR, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, '1', '主管', '13900000000', '客服主管', ?)""").params(project, id, LocalDate.of(2026, 1, 1)).update();
            return true;
        });
        return project;
    }

    private void houses(UUID project, String unit, int many) {
        String[] part = unit.split("-");
        in(project, () -> {
            UUID building = jdbc.sql("""
                    insert into estate.building (project_id, id, code, sort_key) values (?, ?, ?, ?)
                    on conflict (project_id, code) do update set code = excluded.code returning id""")
                    .params(project, Ids.next(), part[0], part[0])
                    .query(UUID.class)
                    .single();
            UUID id = Ids.next();
            jdbc.sql("insert into estate.unit (project_id, id, building_id, code, sort_key) values (?, ?, ?, ?, ?)")
                    .params(project, id, building, part[1], part[1])
                    .update();
            for (int n = 0; n < many; n++) {
                UUID house = Ids.next();
                jdbc.sql(
                                "insert into estate.house (project_id, id, unit_id, code, label, sort_key) values (?, ?, ?, ?, '', '')")
                        .params(project, house, id, unit + "-" + n)
                        .update();
                jdbc.sql("insert into estate.household (project_id, id, house_id) values (?, ?, ?)")
                        .params(project, Ids.next(), house)
                        .update();
            }
            return true;
        });
    }

    @Test
    void a_houses_butler_is_that_of_its_unit_before_that_of_its_building() {
        String butler =
                seeing(() -> butlers.of(World.PROJECT, "3", "2").orElseThrow().name());
        assertThat(butler).isEqualTo("陈佳怡");
        assertThat(seeing(() -> butlers.of(World.PROJECT, "99", "1"))).isEmpty();
        assertThat(in(World.OTHER_PROJECT, () -> butlers.of(World.PROJECT, "3", "2")))
                .isEmpty();
    }

    @Test
    void an_excess_is_told_once_and_again_only_when_it_comes_anew() {
        UUID project = smallProject("excess");
        houses(project, "1-1", 40);
        houses(project, "1-2", 20);
        Instant now = Instant.now();
        UUID district = in(project, () -> {
            UUID id = districts.open(project, "东区", now);
            districts.place(project, id, List.of(area("1", "")), now);
            return id;
        });
        in(project, () -> {
            limits.check(project, now);
            limits.check(project, now.plusSeconds(60));
            return true;
        });
        assertThat(told(project)).isEqualTo(1);
        in(project, () -> {
            districts.place(project, districts.open(project, "西区", now), List.of(area("1", "2")), now.plusSeconds(90));
            districts.place(project, district, List.of(area("1", "2")), now.plusSeconds(120));
            return true;
        });
        assertThat(told(project)).isEqualTo(2);
    }

    private int told(UUID project) {
        return in(
                project,
                () -> jdbc.sql("select count(*) from platform.notification where message_key = 'district.told.excess'")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void the_measure_counts_the_districts_as_they_stood_at_the_end_of_the_period() {
        UUID project = smallProject("measured");
        houses(project, "1-1", 60);
        houses(project, "2-1", 10);
        Instant begin = Instant.parse("2026-03-10T02:00:00Z");
        in(project, () -> {
            UUID one = districts.open(project, "甲", begin);
            districts.place(project, one, List.of(area("1", "")), begin);
            districts.place(project, districts.open(project, "乙", begin), List.of(area("2", "")), begin);
            return true;
        });
        Measure measure = measures.stream()
                .filter(each -> each.key().equals("district.limit"))
                .findFirst()
                .orElseThrow();
        Period march = Period.thisMonth(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-03-20T00:00:00Z"));
        Period before = Period.thisMonth(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-02-20T00:00:00Z"));
        assertThat(in(project, () -> measure.count(project, march))).isEqualTo(new Count(1, 2));
        assertThat(in(project, () -> measure.count(project, before))).isEqualTo(Count.NOTHING);
    }

    @Test
    void a_unit_counts_as_posted_only_while_its_lobby_names_its_butler() {
        UUID project = smallProject("posted");
        houses(project, "1-1", 1);
        houses(project, "1-2", 1);
        houses(project, "2-1", 1);
        Instant begin = Instant.parse("2026-03-10T02:00:00Z");
        UUID first = butler(project, "posted-first");
        UUID next = butler(project, "posted-next");
        in(project, () -> {
            UUID district = districts.open(project, "甲", begin);
            districts.place(project, district, List.of(area("1", "")), begin);
            districts.appoint(project, districts.get(project, district), first, begin);
            // Nobody's: not counted.
            districts.place(project, districts.open(project, "乙", begin), List.of(area("2", "")), begin);
            hang(project, "1", begin.plusSeconds(3600));
            return district;
        });
        assertThat(posted(project, "2026-03-09T00:00:00Z")).isEqualTo(Count.NOTHING);
        assertThat(posted(project, "2026-03-10T02:30:00Z")).isEqualTo(new Count(0, 2));
        assertThat(posted(project, "2026-03-11T00:00:00Z")).isEqualTo(new Count(1, 2));
        Instant changed = Instant.parse("2026-03-15T02:00:00Z");
        in(project, () -> {
            Districts.Named district = districts.list(project).stream()
                    .filter(one -> first.equals(one.butler()))
                    .findFirst()
                    .orElseThrow();
            districts.appoint(project, district, next, changed);
            return true;
        });
        assertThat(posted(project, "2026-03-16T00:00:00Z")).isEqualTo(new Count(0, 2));
        in(project, () -> {
            hang(project, "1", changed.plusSeconds(3600));
            hang(project, "2", changed.plusSeconds(3600));
            return true;
        });
        assertThat(posted(project, "2026-03-16T00:00:00Z")).isEqualTo(new Count(2, 2));
        assertThat(posted(project, "2026-03-15T02:30:00Z")).isEqualTo(new Count(0, 2));
    }

    private UUID butler(UUID project, String username) {
        return in(project, () -> {
            UUID id = accounts.open(username, username, "x", true, Instant.now());
            accounts.grant(id, project, Role.BUTLER, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900000000', '楼宇管家', ?)""")
                    .params(project, id, username, username, LocalDate.of(2026, 1, 1))
                    .update();
            return id;
        });
    }

    private void hang(UUID project, String unit, Instant at) {
        Cards.Lobby lobby = cards.lobby(project, "1-" + unit);
        cards.hang(project, Ids.next(), lobby, null, Ids.next(), at);
    }

    private Count posted(UUID project, String now) {
        Measure measure = measures.stream()
                .filter(each -> each.key().equals("district.butler-posted"))
                .findFirst()
                .orElseThrow();
        Period march = Period.thisMonth(ZoneId.of("Asia/Shanghai"), Instant.parse(now));
        return in(project, () -> measure.count(project, march));
    }

    @Test
    void an_accepted_proposal_becomes_hand_overs_and_what_nobody_had_is_placed_at_once() {
        UUID project = smallProject("balanced");
        houses(project, "1-1", 30);
        houses(project, "1-2", 30);
        houses(project, "2-1", 10);
        houses(project, "3-1", 5);
        Instant now = Instant.now();
        UUID east = in(project, () -> districts.open(project, "东", now));
        UUID west = in(project, () -> districts.open(project, "西", now));
        UUID butler = in(project, () -> {
            UUID id = accounts.open("balanced-butler", "均衡", "x", true, now);
            accounts.grant(id, project, Role.BUTLER, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, '2', '均衡', '13900000000', '楼宇管家', ?)""").params(project, id, LocalDate.of(2026, 1, 1)).update();
            districts.place(project, east, List.of(area("1", "")), now);
            districts.place(project, west, List.of(area("2", "")), now);
            districts.appoint(project, districts.get(project, east), id, now);
            return id;
        });
        ProposalPage page = in(project, () -> proposals.page(project, false));
        assertThat(page.movedHouseholds()).isEqualTo(30);
        var lead = in(project, () -> staff.answering(project).orElseThrow());
        var actor = io.shouwen.platform.security.Actor.of(lead.id(), lead.name(), Role.SUPERVISOR);
        for (int twice = 0; twice < 2; twice++) {
            in(project, () -> {
                acceptProposal.accept(project, page.id(), page.basis(), page.plan(), Map.of(), actor, now);
                return true;
            });
        }
        List<DistrictHandOver> open = in(project, () -> handOvers.open(project));
        assertThat(open).singleElement().satisfies(one -> {
            assertThat(one.areas()).containsExactly(area("1", "2"));
            assertThat(one.from().butler()).isEqualTo(butler);
            assertThat(one.coming()).isNotNull();
        });
        assertThat(in(project, () -> districts.overview(project).housesWithout()))
                .isZero();
    }

    @Test
    void while_a_district_is_vacant_the_supervisor_answers_and_so_when_the_butler_is_gone() {
        UUID gone = colleague("d-gone", "离岗人", Role.BUTLER);
        UUID district = district("空缺测试区", gone, "811/");
        world.household(World.PROJECT, "811-1-101", "己", "13655510811");
        seeing(() -> {
            accounts.revoke(gone, World.PROJECT, Instant.now());
            return true;
        });
        assertThat(seeing(() -> districts.get(World.PROJECT, district)).butler())
                .isNull();
        assertThat(seeing(() -> butlers.answeringFor(World.PROJECT, "811", "1")))
                .get()
                .satisfies(one -> assertThat(one.is(Role.SUPERVISOR)).isTrue());
        assertThat(as("supervisor")
                        .get("/p/jinxiu/districts/" + district + "/history")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_unit_of_a_vacant_district_is_not_its_buildings_butlers() {
        UUID butler = colleague("d-building", "整栋人", Role.BUTLER);
        district("整栋区", butler, "812/");
        seeing(() -> {
            UUID id = districts.open(World.PROJECT, "单元空缺区", Instant.now());
            districts.place(World.PROJECT, id, List.of(area("812", "9")), Instant.now());
            return true;
        });
        assertThat(seeing(() -> butlers.of(World.PROJECT, "812", "1"))).isPresent();
        assertThat(seeing(() -> butlers.of(World.PROJECT, "812", "9"))).isEmpty();
    }

    @Test
    void the_posters_of_many_lobbies_cost_no_more_statements_than_those_of_one() {
        UUID butler = colleague("d-posters", "公示人", Role.BUTLER);
        world.household(World.PROJECT, "813-1-101", "庚", "13655510813");
        UUID one = district("一牌区", butler, "813/");
        for (int unit = 1; unit <= 12; unit++) {
            world.household(World.PROJECT, "814-" + unit + "-101", "辛", "13655510814");
        }
        UUID many = district("多牌区", butler, "814/");
        String path = "/p/jinxiu/districts/posters?district=";
        as("supervisor").get(path + one);
        int single = Statements.of(as("supervisor"), path + one, "813栋1单元");
        int twelve = Statements.of(as("supervisor"), path + many, "814栋12单元");
        assertThat(twelve).isLessThanOrEqualTo(single + 1);
    }

    @Test
    void a_poster_is_right_until_the_butler_changes() {
        UUID first = colleague("d-first", "头任", Role.BUTLER);
        UUID next = colleague("d-next", "次任", Role.BUTLER);
        world.household(World.PROJECT, "815-1-101", "壬", "13655510815");
        UUID district = district("换牌区", first, "815/");
        String page = "/p/jinxiu/districts/posters?district=" + district;
        assertThat(as("supervisor").get(page).body()).contains("未张贴");
        var refused = as("supervisor")
                .post(
                        "/p/jinxiu/districts/posters/815-1",
                        Map.of("id", id()),
                        new Client.Part("photo", "IMG_1.HEIC", Samples.heic()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("photo-815-1-error", "未张贴");
        as("supervisor").post("/p/jinxiu/districts/posters/815-1", Map.of("id", id()));
        assertThat(as("supervisor").get(page).body()).contains("已张贴").doesNotContain("待更换");
        seeing(() -> {
            districts.appoint(World.PROJECT, districts.get(World.PROJECT, district), next, Instant.now());
            return true;
        });
        assertThat(as("supervisor").get(page).body()).contains("待更换");
    }
}
