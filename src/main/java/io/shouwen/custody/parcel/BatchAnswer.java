package io.shouwen.custody.parcel;

import io.shouwen.platform.Clause;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one key, or one label of the answer sheet, says of the parcel that waits in a batch. */
@Clause("3.4.2")
public enum BatchAnswer {
    /** All that is left to ask was asked: agreed on the telephone, packing whole, nothing to pay. */
    RIGHT("y"),
    DISAGREES("1"),
    DAMAGED("2"),
    CHARGES("3"),
    /** Back with the courier, after a wrong answer. */
    RETURN("Enter");

    /** The answers to the questions, without what follows from a wrong one. */
    public static final List<BatchAnswer> QUESTIONS = List.of(RIGHT, DISAGREES, DAMAGED, CHARGES);

    private final String key;

    BatchAnswer(String key) {
        this.key = key;
    }

    /** What the label of the answer sheet says; neither a tracking number nor a place looks like it. */
    static Optional<BatchAnswer> scanned(String code) {
        return Arrays.stream(values()).filter(each -> each.label().equals(code)).findFirst();
    }

    public String label() {
        return "ANSWER-" + name();
    }

    /** As the browser names it. */
    public String key() {
        return key;
    }

    public String messageKey() {
        return "custody.parcel.batch.answer." + name().toLowerCase(Locale.ROOT);
    }
}
