package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.patrol.form.view.RegisterPaper.Part;
import io.shouwen.patrol.form.view.RegisterPaper.Row;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Patrol registers as paper: one sheet per person and day, computed from the records at each request. */
@Component
@Clause("5.1")
@Transactional(propagation = Propagation.MANDATORY)
class Registers {

    /** The order of sheets: by day, then by staff number. */
    private record Key(LocalDate day, String number, UUID walker) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::day)
                    .thenComparing(Key::number)
                    .thenComparing(Key::walker)
                    .compare(this, other);
        }
    }

    private record Sheet(String name, List<Part> parts) {}

    /** The records of a period. */
    private record Day(
            List<RegisterQueries.Item> items,
            List<RegisterQueries.Walk> walks,
            List<RegisterQueries.Visit> visits,
            List<RegisterQueries.Remark> remarks,
            List<RegisterQueries.Found> findings) {}

    private final RegisterQueries records;
    private final Reviews reviews;

    Registers(RegisterQueries records, Reviews reviews) {
        this.records = records;
        this.reviews = reviews;
    }

    /** @param walker null for everybody @param last last day, inclusive */
    List<RegisterPaper> between(
            ProjectRef project, @Nullable UUID walker, LocalDate first, LocalDate last, Texts texts) {
        RegisterQueries.Span span =
                new RegisterQueries.Span(project.id(), walker, start(project, first), start(project, last.plusDays(1)));
        Day day = new Day(
                records.items(project.id()),
                records.walks(span),
                records.visits(span),
                records.remarks(span),
                records.findings(span));
        Map<Key, Sheet> codes = pile(new FormWords(new Texts(new CodeMessages(), Texts.CHINESE), project.zone()), day);
        Map<UUID, Map<LocalDate, RegisterPaper.Review>> signed = reviews.between(project, walker, first, last);
        List<RegisterPaper> papers = new ArrayList<>();
        pile(new FormWords(texts, project.zone()), day)
                .forEach((key, sheet) -> papers.add(new RegisterPaper(
                        project.name(),
                        number(key.day(), key.number()),
                        key.day(),
                        key.walker(),
                        sheet.name(),
                        sheet.parts(),
                        written(Objects.requireNonNull(codes.get(key))),
                        signed.getOrDefault(key.walker(), Map.of()).get(key.day()))));
        return papers;
    }

    private static Map<Key, Sheet> pile(FormWords words, Day day) {
        RegisterRows rows = new RegisterRows(words, day.items(), day.visits(), day.remarks(), day.findings());
        Map<Key, Sheet> sheets = new TreeMap<>();
        for (RegisterQueries.Walk walk : day.walks()) {
            Key key = new Key(words.day(walk.startedAt()), walk.number(), walk.walker());
            sheet(sheets, key, walk.name()).parts().add(rows.of(walk));
        }
        Map<Key, List<Row>> loose = new LinkedHashMap<>();
        for (RegisterQueries.Found found : rows.onNoWalk()) {
            Key key = new Key(words.day(found.at()), found.staffNumber(), found.walker());
            loose.computeIfAbsent(key, one -> new ArrayList<>()).add(rows.row(found));
            sheet(sheets, key, found.name());
        }
        loose.forEach((key, found) ->
                Objects.requireNonNull(sheets.get(key)).parts().add(new Part(words.t("on-no-walk"), found, List.of())));
        return sheets;
    }

    private static String written(Sheet sheet) {
        StringBuilder lines = new StringBuilder(sheet.name());
        for (Part part : sheet.parts()) {
            lines.append('\n').append(part.heading());
            part.rows()
                    .forEach(row -> lines.append('\n')
                            .append(String.join("\t", row.time(), row.place(), row.note(), row.inspected()))
                            .append('\t')
                            .append(String.join("; ", row.problems())));
            part.notes().forEach(note -> lines.append('\n').append(note));
        }
        return lines.toString();
    }

    /** The sheet of a person and day; without rows if nothing was walked. */
    RegisterPaper of(ProjectRef project, UUID walker, String name, String staffNumber, LocalDate day, Texts texts) {
        return between(project, walker, day, day, texts).stream()
                .findFirst()
                .orElseGet(() -> new RegisterPaper(
                        project.name(), number(day, staffNumber), day, walker, name, List.of(), "", null));
    }

    static Instant start(ProjectRef project, LocalDate day) {
        return day.atStartOfDay(project.zone()).toInstant();
    }

    private static String number(LocalDate day, String staff) {
        return "XCDJ-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + staff;
    }

    private static Sheet sheet(Map<Key, Sheet> sheets, Key key, String name) {
        return sheets.computeIfAbsent(key, one -> new Sheet(name, new ArrayList<>()));
    }
}
