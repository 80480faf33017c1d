package io.shouwen.standard.guide;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import java.util.List;

/** What a butler or whoever answers the telephone knows of faults, the most pressing ones first. */
@Clause("4.1.1.3")
public final class FaultGuide {

    private FaultGuide() {}

    /** In the reader's language. */
    public static List<Symptom> all(Texts texts) {
        return Fault.ALL.stream().map(fault -> fault.said(texts)).toList();
    }
}
