package io.shouwen.repairs.part;

import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.price.Price;
import io.shouwen.repairs.price.PriceKind;
import io.shouwen.repairs.price.PriceList;
import io.shouwen.repairs.price.Prices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo's spare parts: delivered, counted, two of them low. */
@Component
class PartDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final EditPart edit;
    private final BookStock stock;
    private final Prices prices;
    private final DemoAccounts accounts;

    PartDemo(EditPart edit, BookStock stock, Prices prices, DemoAccounts accounts) {
        this.edit = edit;
        this.stock = stock;
        this.prices = prices;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 29;
    }

    @Override
    public void load(Instant now) {
        Actor supervisor = accounts.actor("supervisor");
        DemoData.as(supervisor, () -> History.write(() -> stocked(supervisor, now)));
    }

    private void stocked(Actor by, Instant now) {
        PriceList list = prices.on(PROJECT, LocalDate.ofInstant(now, ZONE));
        int shelf = 0;
        for (Price material : list.ofKind(PriceKind.MATERIAL).toList()) {
            kept(material.name(), material.unit(), material.item(), 4 + shelf % 3 * 6, shelf++, by, now);
        }
        kept("生料带", "卷", null, 40, shelf++, by, now);
        kept("绝缘胶布", "卷", null, 25, shelf++, by, now);
        kept("LED灯管 16W（公共区域）", "根", null, 60, shelf++, by, now);
        kept("闭门器", "个", null, 3, shelf++, by, now);
        kept("水泵轴承", "个", null, 2, shelf, by, now);
    }

    private void kept(String name, String unit, @Nullable UUID material, int there, int n, Actor by, Instant now) {
        UUID id = Ids.next();
        Instant added = now.minus(Duration.ofDays(40)).plusSeconds(n * 60L);
        edit.add(
                PROJECT,
                new SparePart(
                        id, name, unit, (char) ('A' + n / 6) + "-" + (n % 6 + 1), Quantity.of(3), material, false, 0),
                by,
                added);
        stock.deliver(PROJECT, Ids.next(), id, Quantity.of(there), "顺达五金建材", by, added.plusSeconds(20));
        Instant counted = now.minus(Duration.ofDays(12)).plusSeconds(n * 30L);
        boolean lost = n == 4;
        stock.count(
                PROJECT, Ids.next(), id, Quantity.of(lost ? there - 1 : there), 1, lost ? "安装时损坏未登记" : "", by, counted);
    }
}
