package io.shouwen.repairs.price;

import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Money;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The group's price list for paid repairs, and what the demo's project charges otherwise. */
@Component
class PriceDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String BASIS = "市场调节价，公司价目〔2026〕3号";

    private final EditPrice edit;
    private final DemoAccounts accounts;

    PriceDemo(EditPrice edit, DemoAccounts accounts) {
        this.edit = edit;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public void load(Instant now) {
        Instant then = now.minus(Duration.ofDays(60));
        Actor quality = accounts.actor("quality");
        DemoData.as(quality, () -> History.write(() -> group(quality, then)));
        Actor manager = accounts.actor("manager");
        DemoData.as(
                manager,
                () -> History.write(() -> {
                    write(PriceLevel.PROJECT, PriceKind.LABOUR, "车位地锁安装", "个", 60, "不含地锁", manager, then);
                    write(PriceLevel.PROJECT, PriceKind.MATERIAL, "车位地锁", "个", 180, "", manager, then);
                }));
    }

    private void group(Actor by, Instant then) {
        write(PriceLevel.GROUP, PriceKind.CALL_OUT, "上门查看", "次", 0, "工作时间内上门检查，不维修不收费", by, then);
        write(PriceLevel.GROUP, PriceKind.CALL_OUT, "夜间上门（22时至次日7时）", "次", 30, "紧急情况免收", by, then);
        labour(by, then, "更换水龙头", "个", 30);
        labour(by, then, "更换角阀", "个", 25);
        labour(by, then, "疏通地漏", "处", 60);
        labour(by, then, "疏通马桶", "次", 80);
        labour(by, then, "更换开关插座", "个", 20);
        labour(by, then, "更换空气开关", "个", 40);
        labour(by, then, "安装吸顶灯", "盏", 35);
        labour(by, then, "更换门锁锁芯", "把", 50);
        labour(by, then, "更换窗户把手", "副", 30);
        labour(by, then, "打胶", "米", 12);
        material(by, then, "铜质水龙头", "个", 85);
        material(by, then, "角阀", "个", 28);
        material(by, then, "不锈钢软管", "根", 18);
        material(by, then, "防臭地漏芯", "个", 35);
        material(by, then, "五孔插座", "个", 22);
        material(by, then, "空气开关 32A", "个", 45);
        material(by, then, "C级锁芯", "个", 160);
        material(by, then, "LED吸顶灯 24W", "盏", 98);
        material(by, then, "密封胶", "支", 25);
    }

    private void labour(Actor by, Instant then, String name, String unit, int yuan) {
        write(PriceLevel.GROUP, PriceKind.LABOUR, name, unit, yuan, "不含材料", by, then);
    }

    private void material(Actor by, Instant then, String name, String unit, int yuan) {
        write(PriceLevel.GROUP, PriceKind.MATERIAL, name, unit, yuan, "", by, then);
    }

    private void write(
            PriceLevel level,
            PriceKind kind,
            String name,
            String unit,
            int yuan,
            String content,
            Actor by,
            Instant then) {
        UUID item = Ids.next();
        Price price = new Price(
                Ids.next(),
                item,
                level,
                1,
                PriceUse.LISTED,
                kind,
                name,
                unit,
                content,
                new Money(yuan * 100L),
                BASIS,
                LocalDate.ofInstant(then, ZONE));
        edit.write(PROJECT, ZONE, price, null, by, then);
    }
}
