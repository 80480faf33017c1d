package io.shouwen.complaints.list.view;

import io.shouwen.complaints.ComplaintLevel;
import io.shouwen.complaints.ComplaintStage;
import io.shouwen.complaints.ComplaintSubject;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of complaints. */
public record ComplaintListPage(ComplaintFilter filter, ListPlace place, Cursor<Row> complaints, boolean works)
        implements View {

    /** @param due of the solution, or of asking back once it is solved @param house its label or the place */
    public record Row(
            UUID id,
            String number,
            String title,
            @Nullable ComplaintSubject subject,
            String house,
            ComplaintStage stage,
            ComplaintLevel level,
            String owner,
            Instant openedAt,
            Instant due,
            boolean anonymous) {

        public boolean late(Instant now) {
            return stage != ComplaintStage.SOLVED && stage != ComplaintStage.CLOSED && due.isBefore(now);
        }
    }
}
