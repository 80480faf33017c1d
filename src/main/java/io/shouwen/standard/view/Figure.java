package io.shouwen.standard.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import io.shouwen.standard.Unit;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** One measure as it stands in one period. */
public record Figure(Measure measure, Period period, Count count) {

    public State state() {
        return count.nothingDue() ? State.NOTHING_DUE : count.meets(measure.target()) ? State.MET : State.BELOW;
    }

    /** {@code 97.3%}, and {@code 100%} only where all of it was kept; empty where nothing was due. */
    public String percent() {
        if (count.nothingDue()) {
            return "";
        }
        int permille = count.permille();
        return permille % 10 == 0 ? permille / 10 + "%" : permille / 10 + "." + permille % 10 + "%";
    }

    /** How much of a bar of 1000 is kept: what was missed is drawn wide enough to be seen, and no wider. */
    public int keptPart() {
        return bar(count);
    }

    static int bar(Count count) {
        return count.missed() == 0 ? 1000 : Math.min(count.permille(), 980);
    }

    /** How many stand on one side, in the measure's unit. */
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

    /** Where the records of one side open, below {@code /p/{project}/}. */
    public String path(Side side) {
        return "standard/measures/" + measure.key() + "?period=" + period.text() + "&side=" + side.text();
    }
}
