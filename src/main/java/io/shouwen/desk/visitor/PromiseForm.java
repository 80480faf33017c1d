package io.shouwen.desk.visitor;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from a form by when an answer is promised: a time that was offered, or a day and a time of day. */
@Component
class PromiseForm {

    static final int TEXT = 500;

    /** The choice of a day and a time of day instead of an offered time. */
    static final String OTHER = "other";

    private final ProjectSettings settings;

    PromiseForm(ProjectSettings settings) {
        this.settings = settings;
    }

    /** @return null if a field has an error */
    @Nullable
    Instant due(ProjectRef project, Fields fields, Instant now) {
        String chosen = fields.value("when");
        Instant due = chosen.equals(OTHER) ? other(project, fields) : offered(chosen, fields);
        if (due != null) {
            String refusal = new PromiseTimes(settings.receptionHours(project.id())).refusal(due, now);
            if (refusal != null) {
                fields.problem("when", refusal);
                return null;
            }
        }
        return due;
    }

    private static @Nullable Instant other(ProjectRef project, Fields fields) {
        LocalDate day = fields.day("whenDay");
        LocalTime time = fields.time("whenTime");
        if (day == null || time == null) {
            fields.problem("when", "desk.visitor.wrong.when");
            return null;
        }
        return day.atTime(time).atZone(project.zone()).toInstant();
    }

    private static @Nullable Instant offered(String chosen, Fields fields) {
        try {
            return Instant.parse(chosen);
        } catch (DateTimeException none) {
            fields.problem("when", "desk.visitor.wrong.when");
            return null;
        }
    }
}
