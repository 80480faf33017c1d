package io.shouwen.estate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The relation of a resident to a house, with the words registers write for it. */
public enum Relation {
    /** 业主 */
    OWNER("业主", "产权人", "户主", "owner"),
    /** 租户 */
    TENANT("租户", "租客", "承租人", "住户", "使用人", "tenant", "occupant"),
    /** 家属 */
    FAMILY("家属", "家庭成员", "家人", "配偶", "妻子", "丈夫", "父亲", "母亲", "父母", "子女", "儿子", "女儿", "family");

    private final List<String> words;

    Relation(String... words) {
        this.words = List.of(words);
    }

    public String messageKey() {
        return "estate.relation." + name().toLowerCase(Locale.ROOT);
    }

    /** The value stored in the database. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Relation ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** Parses one of the words; empty for any other text. */
    public static Optional<Relation> parse(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(r -> r.words.contains(word)).findFirst();
    }
}
