package io.shouwen.duty;

import io.shouwen.roster.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the demo's people write when they hand over, and what stands open then; later this says nothing. */
@Component
class DemoNotes implements HandoverItems {

    private static final List<String> WORDS = List.of(
            "3栋1单元电梯维保的师傅明早九点来，钥匙在抽屉左边。",
            "前台对讲机有一台没电，已经放到充电座上。",
            "2栋501沈女士的快递在货架B2，她说晚上来拿。",
            "",
            "地库B区有一盏灯闪，已经报给工程，还没修。",
            "西门道闸偶尔抬杆慢，师傅说要换电机，等采购。",
            "");

    private String words = "";
    private List<Item> items = List.of();

    /** @param n which of the notes comes next; below zero for none */
    void next(int n, Instant at) {
        words = n < 0 ? "" : WORDS.get(n % WORDS.size());
        items = n < 0 ? List.of() : items(n, at);
    }

    String words() {
        return words;
    }

    @Override
    public List<Item> open(UUID projectId, Post post, UUID staffId, Instant now) {
        return items;
    }

    private static List<Item> items(int n, Instant at) {
        return switch (n % 4) {
            case 0 -> List.of(matter("厨房水管漏水，等业户在家", at, 40), callBack("138****2051", at, 80));
            case 1 -> List.of(matter("楼道灯不亮，工程已接手", at, 40));
            case 2 ->
                List.of(callBack("137****0918", at, 40), matter("电梯异响，维保明早到", at, 80), matter("车位被占，已联系车主", at, 120));
            default -> List.of();
        };
    }

    private static Item matter(String text, Instant at, int minutes) {
        return new Item("handover.item.matter", text, due(at, minutes), null);
    }

    private static Item callBack(String number, Instant at, int minutes) {
        return new Item("handover.item.call-back", number, due(at, minutes), "desk");
    }

    private static Instant due(Instant at, int minutes) {
        return at.plus(Duration.ofMinutes(minutes));
    }
}
