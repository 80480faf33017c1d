package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.ProjectDirectory;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises a complaint's own deadlines: first answer, asking back, the legal clock; and ends it after silence. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "2.1.6"})
class AlarmOfComplaint implements DeadlineAlarms {

    private final Complaints complaints;
    private final ComplaintPeople people;
    private final FollowUpComplaint followUp;
    private final ProjectDirectory projects;
    private final ComplaintNews news;

    AlarmOfComplaint(
            Complaints complaints,
            ComplaintPeople people,
            FollowUpComplaint followUp,
            ProjectDirectory projects,
            ComplaintNews news) {
        this.complaints = complaints;
        this.people = people;
        this.followUp = followUp;
        this.projects = projects;
        this.news = news;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(
                ComplaintDeadlines.ANSWER, this::answer,
                ComplaintDeadlines.FOLLOW_UP, this::followUp,
                ComplaintDeadlines.LEGAL, this::legal);
    }

    private void answer(DeadlineReached reached) {
        Complaint complaint = complaints.find(reached.projectId(), reached.subjectId());
        news.tell(
                reached.projectId(),
                complaint.id(),
                List.of(complaint.owner()),
                reached.level() == 0 ? Notifications.Kind.REMINDER : Notifications.Kind.ALARM,
                reached.level() == 0 ? "complaints.told.answer-soon" : "complaints.told.answer-late");
        if (reached.level() > 0) {
            news.tell(
                    reached.projectId(),
                    complaint.id(),
                    people.alarmed(reached.projectId(), complaint.rise().level().next(), reached.now()),
                    Notifications.Kind.ALARM,
                    "complaints.told.answer-late");
        }
    }

    private void followUp(DeadlineReached reached) {
        if (reached.level() == ComplaintDeadlines.SILENT) {
            followUp.endInSilence(projects.byId(reached.projectId()).orElseThrow(), reached.subjectId(), reached.now());
            return;
        }
        boolean late = reached.level() == ComplaintDeadlines.LATE;
        news.tell(
                reached.projectId(),
                reached.subjectId(),
                people.alarmed(reached.projectId(), ComplaintLevel.SUPERVISOR, reached.now()),
                late ? Notifications.Kind.ALARM : Notifications.Kind.REMINDER,
                late ? "complaints.told.follow-up-late" : "complaints.told.follow-up-soon");
    }

    private void legal(DeadlineReached reached) {
        news.tell(
                reached.projectId(),
                reached.subjectId(),
                people.alarmed(reached.projectId(), ComplaintLevel.MANAGER, reached.now()),
                reached.level() == 0 ? Notifications.Kind.REMINDER : Notifications.Kind.ALARM,
                reached.level() == 0 ? "complaints.told.legal-soon" : "complaints.told.legal-late");
    }
}
