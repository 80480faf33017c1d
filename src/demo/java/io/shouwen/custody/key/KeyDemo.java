package io.shouwen.custody.key;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.DemoPen;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.key.LendKey.Loaned;
import io.shouwen.custody.key.ReceiveKey.NewKey;
import io.shouwen.custody.key.view.HookChoice;
import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A cabinet of sixty keys and three weeks in which they went out and came back. */
@Component
class KeyDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 20;
    private static final int PUBLIC = 40;
    private static final int RESIDENTS = 20;
    private static final List<String> ROOMS = List.of("水泵房", "强电井", "弱电井", "电梯机房", "天台门");
    private static final List<String> WHY = List.of("检修设备", "例行检查", "抄水表", "清理积水", "更换灯管");
    private static final List<String> FIRMS = List.of("迅达电梯维保", "消防维保", "供水公司");

    private record Ring(UUID id, UUID hook, int pieces, boolean ofHouse) {}

    private final ReceiveKey receiving;
    private final LendKey lending;
    private final TakeKeyBack takingBack;
    private final ApproveOvernight approving;
    private final KeyQueries queries;
    private final DemoPen pen;
    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final StaffDirectory staff;
    private final Random chance = new Random(20_261_130);
    private final Map<String, UUID> signatures = new HashMap<>();

    KeyDemo(
            ReceiveKey receiving,
            LendKey lending,
            TakeKeyBack takingBack,
            ApproveOvernight approving,
            KeyQueries queries,
            DemoPen pen,
            DemoHomes homes,
            DemoAccounts accounts,
            StaffDirectory staff) {
        this.receiving = receiving;
        this.lending = lending;
        this.takingBack = takingBack;
        this.approving = approving;
        this.queries = queries;
        this.pen = pen;
        this.homes = homes;
        this.accounts = accounts;
        this.staff = staff;
    }

    /** After the places, the houses and the staff. */
    @Override
    public int order() {
        return 44;
    }

    @Override
    public void load(Instant now) {
        Actor desk = accounts.actor("desk");
        DemoData.as(desk, () -> History.write(() -> past(desk, now)));
    }

    private void past(Actor desk, Instant now) {
        List<Ring> rings = received(desk, now.minus(Duration.ofDays(DAYS + 3)));
        List<StaffMember> workers = staff.holders(PROJECT, Role.REPAIR);
        Map<UUID, Instant> busy = new HashMap<>();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        for (int day = DAYS; day >= 0; day--) {
            for (int n = 0; n < 4; n++) {
                Instant at = today.minusDays(day)
                        .atTime(9 + 2 * n, chance.nextInt(60))
                        .atZone(ZONE)
                        .toInstant();
                Ring ring = rings.get(chance.nextInt(rings.size()));
                if (at.isBefore(now.minusSeconds(600))
                        && !busy.getOrDefault(ring.id(), Instant.MIN).isAfter(at)) {
                    busy.put(ring.id(), loan(ring, desk, workers.get(chance.nextInt(workers.size())), at, now));
                }
            }
        }
        still(rings, busy, desk, workers.getFirst(), now);
    }

    /** @return when it is here again */
    private Instant loan(Ring ring, Actor desk, StaffMember worker, Instant at, Instant now) {
        boolean late = chance.nextInt(12) == 0;
        boolean over = chance.nextInt(16) == 0;
        Instant until = over ? at.plus(Duration.ofHours(24)) : at.plus(Duration.ofMinutes(40 + chance.nextInt(80)));
        Instant back = late ? until.plus(Duration.ofMinutes(50)) : until.minus(Duration.ofMinutes(chance.nextInt(30)));
        UUID loan = lent(ring, desk, worker, at, until);
        if (over) {
            Instant word =
                    LocalDate.ofInstant(at, ZONE).atTime(17, 20).atZone(ZONE).toInstant();
            approving.approve(PROJECT, Ids.next(), ring.id(), loan, "工程未完，明早继续", accounts.actor("supervisor"), word);
        }
        if (back.isAfter(now)) {
            return Instant.MAX;
        }
        int first = ring.pieces() > 1 && chance.nextInt(3) == 0 ? 1 : ring.pieces();
        takeBack(ring, desk, loan, first, worker.name(), back.minusSeconds(first == ring.pieces() ? 0 : 900));
        if (first < ring.pieces()) {
            takeBack(ring, desk, loan, ring.pieces() - first, worker.name(), back);
        }
        return back;
    }

    private UUID lent(Ring ring, Actor desk, StaffMember worker, Instant at, Instant until) {
        UUID loan = Ids.next();
        boolean stranger = !ring.ofHouse() && chance.nextInt(4) == 0;
        String name = stranger ? "赵师傅" : worker.name();
        Receiver to = new Receiver(
                name,
                stranger ? "13800138000" : "",
                stranger ? FIRMS.get(chance.nextInt(FIRMS.size())) : "",
                signed(name));
        lending.lend(
                new Move(PROJECT, loan, desk, at, at),
                ring.id(),
                new Loaned(
                        ring.pieces(),
                        to,
                        stranger ? null : worker.id(),
                        KeyPurpose.REPAIR,
                        WHY.get(chance.nextInt(WHY.size())),
                        until,
                        ""));
        return loan;
    }

    private void takeBack(Ring ring, Actor desk, UUID loan, int pieces, String name, Instant at) {
        takingBack.takeBack(
                new Move(PROJECT, Ids.next(), desk, at, at),
                ring.id(),
                loan,
                pieces,
                ring.hook(),
                new Receiver(name, "", "", null));
    }

    /** Two that are out now: one overdue, one due in an hour. */
    private void still(List<Ring> rings, Map<UUID, Instant> busy, Actor desk, StaffMember worker, Instant now) {
        List<Ring> here = rings.stream()
                .filter(ring -> !busy.getOrDefault(ring.id(), Instant.MIN).isAfter(now.minus(Duration.ofHours(5))))
                .limit(2)
                .toList();
        lent(here.getFirst(), desk, worker, now.minus(Duration.ofHours(4)), now.minus(Duration.ofHours(1)));
        lent(here.getLast(), desk, worker, now.minus(Duration.ofMinutes(25)), now.plus(Duration.ofHours(1)));
    }

    private List<Ring> received(Actor desk, Instant at) {
        List<HookChoice> hooks = queries.hooks(PROJECT, null);
        List<Ring> rings = new ArrayList<>();
        for (int n = 0; n < PUBLIC; n++) {
            String label = (n / ROOMS.size() + 1) + "栋" + ROOMS.get(n % ROOMS.size());
            rings.add(take(desk, hooks.get(n), label, n % 7 == 0 ? 3 : 1, null, at.plusSeconds(60L * n)));
        }
        List<Home> owners = new ArrayList<>(homes.of(PROJECT));
        Collections.shuffle(owners, chance);
        for (int n = 0; n < RESIDENTS; n++) {
            Instant when = at.plusSeconds(60L * (PUBLIC + n));
            rings.add(take(desk, hooks.get(PUBLIC + n), "入户门", n % 4 == 0 ? 2 : 1, owners.get(n), when));
        }
        return rings;
    }

    private Ring take(Actor desk, HookChoice hook, String label, int pieces, @Nullable Home home, Instant at) {
        UUID id = Ids.next();
        Mandate mandate = home == null
                ? null
                : new Mandate(
                        Ids.next(),
                        home.name(),
                        home.phone(),
                        Set.of(KeyPurpose.REPAIR, KeyPurpose.CARE),
                        true,
                        List.of("海尔售后"),
                        at.plus(Duration.ofDays(300)),
                        signed(home.name()));
        receiving.receive(
                new Move(PROJECT, id, desk, at, at),
                new NewKey(id, label, home == null ? null : home.house(), pieces, "", hook.id(), mandate));
        return new Ring(id, hook.id(), pieces, home != null);
    }

    private UUID signed(String name) {
        return signatures.computeIfAbsent(name, pen::signature);
    }
}
