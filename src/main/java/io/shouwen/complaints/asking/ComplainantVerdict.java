package io.shouwen.complaints.asking;

import io.shouwen.complaints.FollowUpOutcome;
import io.shouwen.platform.web.Fields;

/** What a complainant can say of the solution without us. */
public final class ComplainantVerdict {

    private ComplainantVerdict() {}

    /** With an error if nothing was chosen or the words are missing that say what is wrong. */
    public static FollowUpOutcome read(Fields fields) {
        FollowUpOutcome outcome = fields.required("outcome", FollowUpOutcome.class);
        if (outcome != FollowUpOutcome.SATISFIED) {
            fields.required("words", 2, 1000);
        }
        return outcome;
    }
}
