package io.shouwen.standard.guide;

import static io.shouwen.standard.guide.Sent.CLEANING;
import static io.shouwen.standard.guide.Sent.ENGINEERING;
import static io.shouwen.standard.guide.Sent.GAS_COMPANY;
import static io.shouwen.standard.guide.Sent.LIFT_COMPANY;
import static io.shouwen.standard.guide.Sent.ORDER;
import static io.shouwen.standard.guide.Sent.OWNER;
import static io.shouwen.standard.guide.Sent.POWER_COMPANY;
import static io.shouwen.standard.guide.Sent.WATER_COMPANY;
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

    record Out(Urgency urgency, Sent sent) {}

    static final List<Fault> ALL = List.of(
            of("gas", out(NOW, GAS_COMPANY), out(NOW, GAS_COMPANY), out(NOW, ENGINEERING)),
            of("lift-stuck", out(NOW, LIFT_COMPANY), out(NOW, LIFT_COMPANY), out(TODAY, LIFT_COMPANY)),
            of("fire", out(NOW, ORDER), out(NOW, ENGINEERING)),
            of("lift-odd", out(NOW, LIFT_COMPANY), out(TODAY, LIFT_COMPANY), out(TODAY, LIFT_COMPANY)),
            of("no-power", out(NOW, POWER_COMPANY), out(NOW, ENGINEERING), out(TODAY, OWNER), out(TODAY, ENGINEERING)),
            of("tripping", out(NOW, ENGINEERING), out(TODAY, OWNER), out(TODAY, ENGINEERING)),
            of(
                    "leak",
                    out(NOW, ENGINEERING),
                    out(TODAY, ENGINEERING),
                    out(AGREED, ENGINEERING),
                    out(TODAY, ENGINEERING)),
            of(
                    "no-water",
                    out(TODAY, WATER_COMPANY),
                    out(NOW, ENGINEERING),
                    out(AGREED, OWNER),
                    out(TODAY, ENGINEERING)),
            of("drain", out(NOW, ENGINEERING), out(TODAY, ENGINEERING), out(AGREED, OWNER)),
            of("toilet", out(TODAY, ENGINEERING), out(AGREED, OWNER)),
            of("heater", out(NOW, GAS_COMPANY), out(TODAY, WATER_COMPANY), out(AGREED, OWNER)),
            of("lock", out(NOW, ORDER), out(TODAY, ENGINEERING), out(TODAY, OWNER)),
            of("intercom", out(TODAY, ENGINEERING), out(AGREED, ENGINEERING), out(AGREED, ENGINEERING)),
            of("light", out(NOW, ENGINEERING), out(TODAY, ENGINEERING), out(AGREED, ENGINEERING)),
            of("mould", out(TODAY, ENGINEERING), out(AGREED, ENGINEERING), out(AGREED, OWNER)),
            of("noise", out(TODAY, ORDER), out(TODAY, ENGINEERING), out(TODAY, ORDER)),
            of("hydrant", out(NOW, ENGINEERING), out(TODAY, ENGINEERING), out(TODAY, ENGINEERING)),
            of("fire-door", out(TODAY, ORDER), out(TODAY, ENGINEERING), out(AGREED, ENGINEERING)),
            of("falling", out(NOW, ENGINEERING), out(NOW, ORDER), out(TODAY, ENGINEERING)),
            of("garage-water", out(NOW, ENGINEERING), out(NOW, ENGINEERING), out(TODAY, CLEANING)),
            of("barrier", out(NOW, ORDER), out(TODAY, ENGINEERING)));

    private static Fault of(String key, Out... outs) {
        return new Fault(key, List.of(outs));
    }

    private static Out out(Urgency urgency, Sent sent) {
        return new Out(urgency, sent);
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
                texts.t(out.sent().messageKey()));
    }
}
