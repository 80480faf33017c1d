package io.shouwen.contractors;

import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who may sign in for a company: its present people, from its first day to its last. A deadline grants or revokes at
 * midnight of those days.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdmitWorkers implements DeadlineAlarms {

    static final String COMPANY = "contractor";
    private static final String ADMIT = "admit";

    private final Companies companies;
    private final Workers workers;
    private final Accounts accounts;
    private final Deadlines deadlines;
    private final ProjectDirectory projects;

    AdmitWorkers(
            Companies companies, Workers workers, Accounts accounts, Deadlines deadlines, ProjectDirectory projects) {
        this.companies = companies;
        this.workers = workers;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.projects = projects;
    }

    /** After the company or its people changed: grants, revokes, and sets the deadline of what is still to come. */
    void adjust(UUID projectId, UUID companyId, ZoneId zone, Instant now) {
        Company company = companies.byId(projectId, companyId).orElseThrow().company();
        boolean works = company.works(LocalDate.ofInstant(now, zone));
        for (Workers.Saved each : workers.of(projectId, companyId)) {
            if (works && each.present()) {
                accounts.grant(each.id(), projectId, Role.CONTRACTOR, now);
            } else {
                accounts.revoke(each.id(), projectId, Role.CONTRACTOR, now);
            }
        }
        List<Alarm> alarms = turns(company, zone, now);
        if (alarms.isEmpty()) {
            deadlines.end(projectId, COMPANY, companyId, ADMIT, now);
        } else {
            deadlines.set(
                    new DeadlinePlan(
                            projectId,
                            COMPANY,
                            companyId,
                            ADMIT,
                            alarms.getLast().at(),
                            alarms),
                    now);
        }
    }

    /** When the answer to "may its people sign in" changes after {@code now}: at its first day, and after its last. */
    static List<Alarm> turns(Company company, ZoneId zone, Instant now) {
        Instant begin = company.from().atStartOfDay(zone).toInstant();
        LocalDate until = company.until();
        return Stream.of(
                        new Alarm(0, begin),
                        new Alarm(
                                1,
                                until == null
                                        ? Instant.MIN
                                        : until.plusDays(1).atStartOfDay(zone).toInstant()))
                .filter(alarm -> alarm.at().isAfter(now))
                .toList();
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(COMPANY, this::reached);
    }

    void reached(DeadlineReached deadline) {
        ZoneId zone = projects.byId(deadline.projectId()).orElseThrow().zone();
        Company company = companies
                .byId(deadline.projectId(), deadline.subjectId())
                .orElseThrow()
                .company();
        boolean works = company.works(LocalDate.ofInstant(deadline.now(), zone));
        workers.of(deadline.projectId(), deadline.subjectId()).stream()
                .filter(Workers.Saved::present)
                .forEach(each -> {
                    if (works) {
                        accounts.grant(each.id(), deadline.projectId(), Role.CONTRACTOR, deadline.now());
                    } else {
                        accounts.revoke(each.id(), deadline.projectId(), Role.CONTRACTOR, deadline.now());
                    }
                });
    }
}
