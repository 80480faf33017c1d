package io.shouwen.district;

import io.shouwen.estate.Houses;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.DemoStaff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The demo's districts: the eastern one a little over the limit, the northern one on its way to another butler; two named areas. */
@Component
class DistrictDemo implements DemoData {

    private final DemoStaff staff;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;
    private final Districts districts;
    private final Quarters quarters;
    private final Houses houses;
    private final Cards cards;
    private final DailyCount count;
    private final HandOverDistrict handOverDistrict;

    DistrictDemo(
            DemoStaff staff,
            DemoAccounts accounts,
            ProjectDirectory projects,
            Districts districts,
            Quarters quarters,
            Houses houses,
            Cards cards,
            DailyCount count,
            HandOverDistrict handOverDistrict) {
        this.staff = staff;
        this.accounts = accounts;
        this.projects = projects;
        this.districts = districts;
        this.quarters = quarters;
        this.houses = houses;
        this.cards = cards;
        this.count = count;
        this.handOverDistrict = handOverDistrict;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
        count.now(PROJECT, now.minus(Duration.ofDays(2)));
        handOver(now);
        opened(now);
        quarter("东苑", Set.of("1", "2", "3"));
        quarter("别墅区", Set.of("B"));
    }

    /** Two districts at first; later a third is cut out of the western one, where the posters still name the butler before. */
    private void past(Instant now) {
        Instant begin = now.minus(Duration.ofDays(120));
        district("东区（1-3栋）", "butler", begin, "1", "2", "3");
        district("西区（4-5栋）", "butler2", begin, "4", "5", "6", "B");
        cards.lobbies(PROJECT, null).stream()
                .filter(lobby -> !lobby.building().equals("B") && lobby.butler() != null)
                .forEach(lobby -> {
                    DemoData.as(
                            accounts.actor(accountOf(lobby)),
                            () -> cards.hang(
                                    PROJECT,
                                    Ids.next(),
                                    lobby,
                                    null,
                                    accounts.id(accountOf(lobby)),
                                    begin.plus(Duration.ofDays(1))));
                });
        staff.takeOn(
                PROJECT, new DemoStaff.Newcomer("butler5", "沈雨桐", "JX031", "13900001031", "楼宇管家", Role.BUTLER), 5, now);
        district("北区（6栋、别墅）", "butler5", now.minus(Duration.ofDays(40)), "6", "B");
    }

    private String accountOf(Cards.Lobby lobby) {
        return lobby.butler() != null && lobby.butler().equals(accounts.id("butler")) ? "butler" : "butler2";
    }

    private void district(String name, String butler, Instant since, String... buildings) {
        UUID id = districts.open(PROJECT, name, since);
        districts.place(
                PROJECT,
                id,
                Arrays.stream(buildings).map(building -> new Area(building, "")).toList(),
                since);
        districts.appoint(PROJECT, districts.get(PROJECT, id), accounts.id(butler), since);
    }

    private void quarter(String name, Set<String> buildings) {
        quarters.save(
                PROJECT,
                new Quarter(
                        Ids.next(),
                        name,
                        houses.units(PROJECT).stream()
                                .filter(unit -> buildings.contains(unit.building()))
                                .map(Quarter::area)
                                .collect(Collectors.toSet())));
    }

    private void handOver(Instant now) {
        UUID north = districts.list(PROJECT).stream()
                .filter(district -> district.name().startsWith("北区"))
                .findFirst()
                .orElseThrow()
                .id();
        DemoData.as(
                accounts.actor("supervisor"),
                () -> handOverDistrict
                        .appoint(
                                PROJECT,
                                Ids.next(),
                                north,
                                accounts.id("butler2"),
                                "沈雨桐下周起休产假",
                                accounts.actor("supervisor"),
                                now.minus(Duration.ofHours(5)))
                        .ifPresent(id -> DemoData.as(
                                accounts.actor("butler5"),
                                () -> handOverDistrict.confirm(
                                        PROJECT,
                                        id,
                                        HandOverSide.LEAVING,
                                        accounts.actor("butler5"),
                                        "",
                                        now.minus(Duration.ofHours(2))))));
    }

    /** How often residents opened their lobby's card of late. */
    private void opened(Instant now) {
        LocalDate today =
                LocalDate.ofInstant(now, projects.byId(PROJECT).orElseThrow().zone());
        List<Cards.Lobby> lobbies = cards.lobbies(PROJECT, null);
        for (int back = 1; back <= 12; back++) {
            for (Cards.Lobby lobby : lobbies) {
                int building = lobby.building().charAt(0);
                for (int times = (building + back) % 3 == 0
                                ? 0
                                : 1 + (building * 7 + lobby.unit().length() * 3 + back * 5) % 6;
                        times > 0;
                        times--) {
                    cards.opened(PROJECT, lobby, today.minusDays(back));
                }
            }
        }
    }
}
