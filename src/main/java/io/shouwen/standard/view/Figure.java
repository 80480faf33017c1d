package io.shouwen.standard.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import io.shouwen.standard.Target;
import io.shouwen.standard.Unit;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** A measure, its count and its target in one period. */
public record Figure(Measure measure, Period period, Count count, Target target) {

    public State state() {
        return count.nothingDue() ? State.NOTHING_DUE : count.meets(target.percent()) ? State.MET : State.BELOW;
    }

    /** The target and whose it is, such as {@code Target 90% (4 stars)}. */
    public String target(Texts texts) {
        return texts.t("standard.target.of", target.percent(), whose(texts));
    }

    /** Who set the target: a star level, the project, or nobody. */
    public String whose(Texts texts) {
        return texts.t(
                target.levelKey() == null
                        ? "standard.target.whose." + target.whose().name().toLowerCase(Locale.ROOT)
                        : target.levelKey());
    }

    /** Such as {@code 97.3%}; {@code 100%} only if all was kept; empty if nothing was due. */
    public String percent() {
        if (count.nothingDue()) {
            return "";
        }
        int permille = count.permille();
        return permille % 10 == 0 ? permille / 10 + "%" : permille / 10 + "." + permille % 10 + "%";
    }

    /** Width of the kept part of a bar of 1000, rounded so that a missed part stays visible. */
    public int keptPart() {
        return bar(count);
    }

    static int bar(Count count) {
        return count.missed() == 0 ? 1000 : Math.min(count.permille(), 980);
    }

    /** The number of one side, in the unit of the measure. */
    public String number(Side side, Texts texts) {
        long number = switch (side) {
            case DUE -> count.due();
            case KEPT -> count.kept();
            case MISSED -> count.missed();
        };
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        if (measure.unit() != Unit.CENTS) {
            return format.format(number);
        }
        format.setMinimumFractionDigits(2);
        return format.format(BigDecimal.valueOf(number, 2));
    }

    /** URL of the records of one side, below {@code /p/{project}/}. */
    public String path(Side side) {
        return "standard/measures/" + measure.key() + "?period=" + period.text() + "&side=" + side.text();
    }
}
