package io.shouwen.contractors;

import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What higher rooms ask of a project's companies and their people. Call it inside a scope. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Contractors {

    /** @param id also the id of the sign-in account */
    public record Person(UUID id, UUID companyId, String company, String name, Set<Trade> trades) {}

    private final Companies companies;
    private final Workers workers;
    private final ProjectDirectory projects;
    private final JdbcClient jdbc;

    Contractors(Companies companies, Workers workers, ProjectDirectory projects, JdbcClient jdbc) {
        this.companies = companies;
        this.workers = workers;
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /** Everybody of a trade, of companies of that trade, who may be given orders at a moment; by company, in one query. */
    public List<Person> takers(UUID projectId, Trade trade, Instant at) {
        LocalDate day = day(projectId, at);
        return jdbc.sql("""
                select w.id, w.company_id, c.name as company, w.name, w.trades from contractors.worker w
                join contractors.company c on c.project_id = w.project_id and c.id = w.company_id
                where w.project_id = ? and w.ended_at is null and c.from_on <= ? and coalesce(c.until_on >= ?, true)
                and ? = any (c.trades) and ? = any (w.trades)
                order by c.name collate platform.pinyin, c.id, w.added_at, w.id limit 500""")
                .params(projectId, day, day, trade.name(), trade.name())
                .query((row, n) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getObject("company_id", UUID.class),
                        row.getString("company"),
                        row.getString("name"),
                        Set.copyOf(Companies.trades(row.getArray("trades")))))
                .list();
    }

    /** A person of a company, also one who has ended; empty for members of staff. */
    public Optional<Person> person(UUID projectId, UUID personId) {
        return workers.byId(projectId, personId)
                .flatMap(each -> companies
                        .byId(projectId, each.companyId())
                        .map(company -> person(each, company.company().name())));
    }

    /** Of these people, those who are a company's, each with the company; in one query. */
    public Map<UUID, UUID> companiesOf(UUID projectId, Collection<UUID> people) {
        return jdbc
                .sql("select id, company_id from contractors.worker where project_id = ? and id = any (?)")
                .params(projectId, people.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the company may be given orders at a moment: engaged, neither too early nor over. */
    public boolean takesOrders(UUID projectId, UUID companyId, Instant at) {
        return companies
                .byId(projectId, companyId)
                .filter(each -> each.company().works(day(projectId, at)))
                .isPresent();
    }

    /** Whether the person may be given orders at a moment: present, and of a company that may. */
    public boolean personTakesOrders(UUID projectId, UUID personId, Instant at) {
        return workers.byId(projectId, personId)
                .filter(each -> each.present() && takesOrders(projectId, each.companyId(), at))
                .isPresent();
    }

    private LocalDate day(UUID projectId, Instant at) {
        return LocalDate.ofInstant(at, projects.byId(projectId).orElseThrow().zone());
    }

    private static Person person(Workers.Saved saved, String company) {
        return new Person(
                saved.id(),
                saved.companyId(),
                company,
                saved.worker().name(),
                Set.copyOf(saved.worker().trades()));
    }
}
