package io.shouwen.standard.guide;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import java.util.List;

/** The symptoms that receptionists and butlers can look up, the most urgent first. */
@Clause("4.1.1.3")
public final class FaultGuide {

    private FaultGuide() {}

    /** Whether there is such a symptom. */
    public static boolean knows(String key) {
        return Fault.ALL.stream().anyMatch(fault -> fault.key().equals(key));
    }

    /** The symptoms that may be emergencies. */
    public static List<Symptom> urgent(Texts texts) {
        return all(texts).stream().filter(Symptom::urgent).toList();
    }

    /** All symptoms in the language of {@code texts}. */
    public static List<Symptom> all(Texts texts) {
        return Fault.ALL.stream().map(fault -> fault.said(texts)).toList();
    }
}
