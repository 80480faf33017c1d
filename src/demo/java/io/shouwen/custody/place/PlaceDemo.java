package io.shouwen.custody.place;

import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In each of the demo's projects a room with four shelves of twelve slots (A to D) and a cabinet of eighty hooks (K). */
@Component
class PlaceDemo implements DemoData {

    private static final String[] SHELVES = {"小件", "中件", "大件", "寄放物品"};

    private final MakePlaces making;
    private final DemoAccounts accounts;

    PlaceDemo(MakePlaces making, DemoAccounts accounts) {
        this.making = making;
        this.accounts = accounts;
    }

    /** Before parcels, keys and items, which need somewhere to lie. */
    @Override
    public int order() {
        return 24;
    }

    @Override
    public void load(Instant now) {
        Instant before = now.minus(Duration.ofDays(30));
        History.write(() -> DemoData.as(accounts.actor("supervisor"), () -> furnish(PROJECT, before)));
        DemoData.as(accounts.actor("yunting"), () -> furnish(OTHER_PROJECT, now));
    }

    private void furnish(UUID project, Instant now) {
        UUID room = Ids.next();
        making.make(project, PlaceBatch.room(room, "R1", "快递寄放间"), now);
        for (int n = 0; n < SHELVES.length; n++) {
            String code = String.valueOf((char) ('A' + n));
            making.make(project, PlaceBatch.shelf(Ids.next(), room, code, SHELVES[n], 3, 4, 6), now);
        }
        making.make(project, PlaceBatch.cabinet(Ids.next(), "K", "前台钥匙柜", 80), now);
    }
}
