package io.shouwen.standard.guide;

import static io.shouwen.standard.guide.Sent.CLEANING;
import static io.shouwen.standard.guide.Sent.ENGINEERING;
import static io.shouwen.standard.guide.Sent.GAS_COMPANY;
import static io.shouwen.standard.guide.Sent.LIFT_COMPANY;
import static io.shouwen.standard.guide.Sent.ORDER;
import static io.shouwen.standard.guide.Sent.OWNER;
import static io.shouwen.standard.guide.Sent.POWER_COMPANY;
import static io.shouwen.standard.guide.Sent.WATER_COMPANY;
import static io.shouwen.standard.guide.Trade.DOORS_LOCKS;
import static io.shouwen.standard.guide.Trade.ELECTRIC;
import static io.shouwen.standard.guide.Trade.FIRE;
import static io.shouwen.standard.guide.Trade.GAS;
import static io.shouwen.standard.guide.Trade.LIFT;
import static io.shouwen.standard.guide.Trade.LOW_VOLTAGE;
import static io.shouwen.standard.guide.Trade.MASONRY;
import static io.shouwen.standard.guide.Trade.OTHER;
import static io.shouwen.standard.guide.Trade.WATER_HEATING;
import static io.shouwen.standard.guide.Urgency.AGREED;
import static io.shouwen.standard.guide.Urgency.NOW;
import static io.shouwen.standard.guide.Urgency.TODAY;

import io.shouwen.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The structure of a {@link Symptom}; its texts are in the message bundle under {@code key}. The last outcome applies
 * if no clue is answered with yes.
 */
record Fault(String key, List<Out> outs) {

    record Out(Urgency urgency, Sent sent, Trade trade) {}

    static final List<Fault> ALL = List.of(
            of("gas", out(NOW, GAS_COMPANY, GAS), out(NOW, GAS_COMPANY, GAS), out(NOW, ENGINEERING, GAS)),
            of(
                    "lift-stuck",
                    out(NOW, LIFT_COMPANY, LIFT),
                    out(NOW, LIFT_COMPANY, LIFT),
                    out(TODAY, LIFT_COMPANY, LIFT)),
            of("fire", out(NOW, ORDER, FIRE), out(NOW, ENGINEERING, FIRE)),
            of(
                    "lift-odd",
                    out(NOW, LIFT_COMPANY, LIFT),
                    out(TODAY, LIFT_COMPANY, LIFT),
                    out(TODAY, LIFT_COMPANY, LIFT)),
            of(
                    "no-power",
                    out(NOW, POWER_COMPANY, ELECTRIC),
                    out(NOW, ENGINEERING, ELECTRIC),
                    out(TODAY, OWNER, ELECTRIC),
                    out(TODAY, ENGINEERING, ELECTRIC)),
            of(
                    "tripping",
                    out(NOW, ENGINEERING, ELECTRIC),
                    out(TODAY, OWNER, ELECTRIC),
                    out(TODAY, ENGINEERING, ELECTRIC)),
            of(
                    "leak",
                    out(NOW, ENGINEERING, WATER_HEATING),
                    out(TODAY, ENGINEERING, MASONRY),
                    out(AGREED, ENGINEERING, MASONRY),
                    out(TODAY, ENGINEERING, WATER_HEATING)),
            of(
                    "no-water",
                    out(TODAY, WATER_COMPANY, WATER_HEATING),
                    out(NOW, ENGINEERING, WATER_HEATING),
                    out(AGREED, OWNER, WATER_HEATING),
                    out(TODAY, ENGINEERING, WATER_HEATING)),
            of(
                    "drain",
                    out(NOW, ENGINEERING, WATER_HEATING),
                    out(TODAY, ENGINEERING, WATER_HEATING),
                    out(AGREED, OWNER, WATER_HEATING)),
            of("toilet", out(TODAY, ENGINEERING, WATER_HEATING), out(AGREED, OWNER, WATER_HEATING)),
            of(
                    "heater",
                    out(NOW, GAS_COMPANY, GAS),
                    out(TODAY, WATER_COMPANY, WATER_HEATING),
                    out(AGREED, OWNER, WATER_HEATING)),
            of(
                    "lock",
                    out(NOW, ORDER, DOORS_LOCKS),
                    out(TODAY, ENGINEERING, LOW_VOLTAGE),
                    out(TODAY, OWNER, DOORS_LOCKS)),
            of(
                    "intercom",
                    out(TODAY, ENGINEERING, LOW_VOLTAGE),
                    out(AGREED, ENGINEERING, LOW_VOLTAGE),
                    out(AGREED, ENGINEERING, LOW_VOLTAGE)),
            of(
                    "light",
                    out(NOW, ENGINEERING, ELECTRIC),
                    out(TODAY, ENGINEERING, ELECTRIC),
                    out(AGREED, ENGINEERING, ELECTRIC)),
            of(
                    "mould",
                    out(TODAY, ENGINEERING, WATER_HEATING),
                    out(AGREED, ENGINEERING, MASONRY),
                    out(AGREED, OWNER, MASONRY)),
            of("noise", out(TODAY, ORDER, OTHER), out(TODAY, ENGINEERING, WATER_HEATING), out(TODAY, ORDER, OTHER)),
            of("hydrant", out(NOW, ENGINEERING, FIRE), out(TODAY, ENGINEERING, FIRE), out(TODAY, ENGINEERING, FIRE)),
            of("fire-door", out(TODAY, ORDER, OTHER), out(TODAY, ENGINEERING, FIRE), out(AGREED, ENGINEERING, FIRE)),
            of("falling", out(NOW, ENGINEERING, MASONRY), out(NOW, ORDER, OTHER), out(TODAY, ENGINEERING, OTHER)),
            of(
                    "garage-water",
                    out(NOW, ENGINEERING, WATER_HEATING),
                    out(NOW, ENGINEERING, WATER_HEATING),
                    out(TODAY, CLEANING, OTHER)),
            of("barrier", out(NOW, ORDER, LOW_VOLTAGE), out(TODAY, ENGINEERING, LOW_VOLTAGE)));

    private static Fault of(String key, Out... outs) {
        return new Fault(key, List.of(outs));
    }

    private static Out out(Urgency urgency, Sent sent, Trade trade) {
        return new Out(urgency, sent, trade);
    }

    Symptom said(Texts texts) {
        String stem = "guide." + key;
        List<Symptom.Clue> clues = new ArrayList<>();
        for (int n = 1; n < outs.size(); n++) {
            clues.add(new Symptom.Clue(
                    texts.t(stem + "." + n), likely(texts, stem + "." + n + ".cause", outs.get(n - 1))));
        }
        return new Symptom(
                key,
                texts.t(stem),
                texts.t(stem + ".words"),
                texts.t(stem + ".tell"),
                clues,
                likely(texts, stem + ".else", outs.getLast()));
    }

    private static Symptom.Likely likely(Texts texts, String key, Out out) {
        return new Symptom.Likely(
                texts.t(key),
                out.urgency(),
                texts.t(out.urgency().messageKey()),
                out.sent(),
                texts.t(out.sent().messageKey()),
                out.trade(),
                texts.t(out.trade().messageKey()));
    }
}
