package io.shouwen.duty;

import io.shouwen.duty.HandoverItems.Item;
import java.util.List;

/** What the demo's people write when they hand over. */
final class DemoNotes {

    private static final List<String> WORDS = List.of(
            "3栋1单元电梯维保的师傅明早九点来，钥匙在抽屉左边。",
            "前台对讲机有一台没电，已经放到充电座上。",
            "2栋501沈女士的快递在货架B2，她说晚上来拿。",
            "",
            "地库B区有一盏灯闪，已经报给工程，还没修。",
            "西门道闸偶尔抬杆慢，师傅说要换电机，等采购。",
            "");

    private DemoNotes() {}

    static String words(int n) {
        return WORDS.get(n % WORDS.size());
    }

    static List<Item> items(int n) {
        return switch (n % 4) {
            case 0 -> List.of(matter("厨房水管漏水，等业户在家"), callBack("138****2051"));
            case 1 -> List.of(matter("楼道灯不亮，工程已接手"));
            case 2 -> List.of(callBack("137****0918"), matter("电梯异响，维保明早到"), matter("车位被占，已联系车主"));
            default -> List.of();
        };
    }

    private static Item matter(String text) {
        return new Item("handover.item.matter", text, null, null);
    }

    private static Item callBack(String number) {
        return new Item("handover.item.call-back", number, null, "desk");
    }
}
