package io.shouwen.standard.star;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A level of service that a project can take. */
public enum StarLevel {
    ONE_STAR(Scheme.STARS),
    TWO_STARS(Scheme.STARS),
    THREE_STARS(Scheme.STARS),
    FOUR_STARS(Scheme.STARS),
    FIVE_STARS(Scheme.STARS),
    TRADE_THREE(Scheme.TRADE),
    TRADE_TWO(Scheme.TRADE),
    TRADE_ONE(Scheme.TRADE);

    /** Levels that stand side by side, the lowest first. */
    public enum Scheme {
        /** 星级服务标准 */
        STARS,
        /** The three levels of the trade standard of 2004 (普通住宅小区物业管理服务等级标准). */
        TRADE;

        public List<StarLevel> levels() {
            return Arrays.stream(StarLevel.values())
                    .filter(level -> level.scheme == this)
                    .toList();
        }

        public String messageKey() {
            return "standard.star.scheme." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Scheme scheme;

    StarLevel(Scheme scheme) {
        this.scheme = scheme;
    }

    public Scheme scheme() {
        return scheme;
    }

    public String messageKey() {
        return "standard.star.level." + name().toLowerCase(Locale.ROOT);
    }
}
