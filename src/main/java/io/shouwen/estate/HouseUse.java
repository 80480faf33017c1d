package io.shouwen.estate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The use of a house, with the words registers write for it. */
public enum HouseUse {
    /** 住宅 */
    RESIDENTIAL("住宅", "普通住宅", "别墅", "residential"),
    /** 商铺 */
    COMMERCIAL("商铺", "商业", "商用", "底商", "门面", "commercial", "shop"),
    /** 办公 */
    OFFICE("办公", "写字楼", "office"),
    /** 其他 */
    OTHER("其他", "其它", "车位", "车库", "储藏室", "other");

    private final List<String> words;

    HouseUse(String... words) {
        this.words = List.of(words);
    }

    public String messageKey() {
        return "estate.use." + stored();
    }

    /** The value stored in the database. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HouseUse ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** Parses one of the words; empty for any other text. */
    public static Optional<HouseUse> parse(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(use -> use.words.contains(word)).findFirst();
    }
}
