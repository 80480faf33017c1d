package io.shouwen.estate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who owns a house, with the words registers write for it. */
public enum Ownership {
    /** 个人产权 */
    PRIVATE("个人产权", "个人", "私有", "私产", "自有", "商品房", "private"),
    /** 开发商（未售） */
    DEVELOPER("开发商", "开发商未售", "未售", "开发商持有", "developer", "unsold", "developer, unsold"),
    /** 单位产权 */
    COMPANY("单位产权", "单位", "公司", "企业", "company"),
    /** 公有 */
    PUBLIC("公有", "公产", "公房", "公租房", "政府", "public");

    private final List<String> words;

    Ownership(String... words) {
        this.words = List.of(words);
    }

    public String messageKey() {
        return "estate.ownership." + stored();
    }

    /** The value stored in the database. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Ownership ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** Parses one of the words; empty for any other text. */
    public static Optional<Ownership> parse(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(ownership -> ownership.words.contains(word))
                .findFirst();
    }
}
