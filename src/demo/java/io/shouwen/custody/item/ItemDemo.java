package io.shouwen.custody.item;

import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.DemoPen;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.item.ReceiveItem.NewItem;
import io.shouwen.custody.item.RefuseItem.Refusal;
import io.shouwen.custody.item.view.NewKeptItemPage.Slot;
import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Three weeks of what residents and guests left with us, some still here, two of it too long, and what was not taken. */
@Component
class ItemDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ITEMS = 25;
    private static final List<String> THINGS =
            List.of("黑色双肩包", "儿童推车", "红色行李箱", "高尔夫球袋", "一箱图书", "折叠自行车", "吉他", "雨伞和外套");

    private final ReceiveItem receiving;
    private final CollectItem collecting;
    private final ExtendItem extending;
    private final RefuseItem refusing;
    private final ItemQueries queries;
    private final DemoPen pen;
    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final Random chance = new Random(20_261_201);

    ItemDemo(
            ReceiveItem receiving,
            CollectItem collecting,
            ExtendItem extending,
            RefuseItem refusing,
            ItemQueries queries,
            DemoPen pen,
            DemoHomes homes,
            DemoAccounts accounts) {
        this.receiving = receiving;
        this.collecting = collecting;
        this.extending = extending;
        this.refusing = refusing;
        this.queries = queries;
        this.pen = pen;
        this.homes = homes;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void load(Instant now) {
        Actor desk = accounts.actor("desk");
        DemoData.as(desk, () -> History.write(() -> past(desk, now)));
    }

    private void past(Actor desk, Instant now) {
        List<Home> owners = new ArrayList<>(homes.of(PROJECT));
        Collections.shuffle(owners, chance);
        List<Slot> slots = queries.slots(PROJECT);
        Slot shelf = slots.stream()
                .filter(slot -> slot.code().startsWith("D"))
                .findFirst()
                .orElse(slots.getFirst());
        for (int n = 0; n < ITEMS; n++) {
            Instant at = now.minus(Duration.ofHours(20L * (ITEMS - n) + 3));
            kept(desk, owners.get(n), n % 5 == 0 ? slots.get(n) : free(slots, shelf, n), at, n, now);
        }
        refused(desk, owners.get(ITEMS), "DANGEROUS", "一桶天那水", now.minus(Duration.ofDays(9)));
        refused(desk, owners.get(ITEMS + 1), "CASH", "装有现金的信封", now.minus(Duration.ofDays(4)));
        refused(desk, owners.get(ITEMS + 2), "ANIMAL", "小猫一只", now.minus(Duration.ofHours(26)));
    }

    /** The shelf's slots hold several each. */
    private static Slot free(List<Slot> slots, Slot shelf, int n) {
        List<Slot> same = slots.stream()
                .filter(slot -> slot.code().startsWith(shelf.code().substring(0, 1)))
                .toList();
        return same.get(n % same.size());
    }

    private void kept(Actor desk, Home home, Slot slot, Instant at, int n, Instant now) {
        UUID id = Ids.next();
        Instant until = LocalDate.ofInstant(at, ZONE)
                .plusDays(2 + chance.nextInt(4))
                .atStartOfDay(ZONE)
                .toInstant();
        String label = THINGS.get(n % THINGS.size());
        BigDecimal value = n % 3 == 0 ? BigDecimal.valueOf(100L * (n + 1)) : null;
        receiving.receive(
                new Move(PROJECT, id, desk, at, at),
                new NewItem(
                        id, label, "", home.house(), home.name(), home.phone(), value, pen.bag(n), until, slot.id()));
        if (n % 9 == 4) {
            extending.extend(
                    PROJECT, Ids.next(), id, until.plus(Duration.ofDays(5)), "业主出差，推迟来取", desk, at.plusSeconds(7200));
        }
        boolean forgotten = n == 6 || n == 15;
        Instant collected =
                n == 11 ? until.plus(Duration.ofHours(30)) : until.minus(Duration.ofHours(8 + chance.nextInt(9)));
        if (!forgotten && collected.isBefore(now) && collected.isAfter(at)) {
            boolean delegate = n % 4 == 1;
            String name = delegate ? "李阿姨" : home.name();
            collecting.collect(
                    new Move(PROJECT, Ids.next(), desk, collected, collected),
                    id,
                    new Receiver(name, delegate ? "13900139000" : "", delegate ? "家人" : "", pen.signature(name)));
        }
    }

    private void refused(Actor desk, Home home, String good, String what, Instant at) {
        refusing.refuse(PROJECT, new Refusal(Ids.next(), good, "已当面说明不能存放", what, home.name(), home.house()), desk, at);
    }
}
