package io.shouwen.tickets;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.people.Department;
import io.shouwen.people.Departments;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.tickets.HandOver.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom tickets can be offered to, and until when each must have answered. */
@Component
@Clause("4.2.6")
class Receivers {

    /**
     * @param remind when a department is reminded
     * @param answerBy when the supervisor is told that it did not answer
     * @param manager when the property manager is told
     */
    record Asked(Receiver to, Instant remind, Instant answerBy, Instant manager) {}

    private final Departments departments;
    private final Colleagues colleagues;
    private final ProjectSettings settings;

    Receivers(Departments departments, Colleagues colleagues, ProjectSettings settings) {
        this.departments = departments;
        this.colleagues = colleagues;
        this.settings = settings;
    }

    List<Department> departments(UUID projectId) {
        return departments.list(projectId);
    }

    /** @throws NotFound where the id is neither a department of the project nor somebody who takes tickets there */
    Asked ask(UUID projectId, UUID to, Instant now) {
        return departments
                .byId(projectId, to)
                .map(department -> asked(department, settings.receptionHours(projectId), now))
                .orElseGet(() -> {
                    colleagues.require(projectId, to);
                    Instant by = now.plus(Ticket.RESPONSE);
                    return new Asked(new HandOver.Person(to), by, by, by);
                });
    }

    static Asked asked(Department department, ReceptionHours hours, Instant now) {
        Duration within = Duration.ofMinutes(department.answerWithin());
        return new Asked(
                new HandOver.ToDepartment(department.id(), department.answering()),
                ReceptionTime.after(hours, now, within.multipliedBy(3).dividedBy(4)),
                ReceptionTime.after(hours, now, within),
                ReceptionTime.after(hours, now, within.multipliedBy(2)));
    }
}
