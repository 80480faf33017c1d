package io.shouwen.estate.register;

import io.shouwen.estate.Relation;
import io.shouwen.platform.workbook.Workbook;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a sheet: where they end and what each column means. They may take two rows, the upper one with group
 * headings ({@code 业主信息} over {@code 姓名} and {@code 电话}). A row may name several people; the columns after a name
 * belong to that person.
 *
 * @param below index of the first line after the headings
 * @param line row number of the lowest heading row
 * @param ignored headings that were not recognised
 * @param hidden recognised headings of hidden columns
 */
record RegisterHeadings(int below, int line, List<Column> columns, List<String> ignored, List<String> hidden) {

    /**
     * @param person index of the person in the row, from 0
     * @param relation the relation that the heading implies, or null
     */
    record Column(
            int at,
            String written,
            ColumnKind kind,
            int person,
            @Nullable Relation relation) {}

    private static final int WITHIN = 10;
    private static final Set<ColumnKind> OF_A_PERSON =
            EnumSet.of(ColumnKind.NAME, ColumnKind.RELATION, ColumnKind.TITLE, ColumnKind.PHONE);

    /** @return empty if no row near the top has headings for a house code */
    static Optional<RegisterHeadings> of(Workbook.Sheet sheet) {
        return of(sheet, sheet.hiddenColumns());
    }

    /** Whether the sheet would have headings if hidden columns counted. */
    static boolean ofHiddenColumns(Workbook.Sheet sheet) {
        return of(sheet, Set.of()).isPresent();
    }

    private static Optional<RegisterHeadings> of(Workbook.Sheet sheet, Set<Integer> hidden) {
        for (int line = 0; line < Math.min(WITHIN, sheet.lines().size()); line++) {
            HeadingRow row = HeadingRow.of(sheet, line);
            if (row.namesHouse()) {
                HeadingRow next = line + 1 < sheet.lines().size() ? HeadingRow.of(sheet, line + 1) : null;
                if (next != null && row.continuesIn(next)) {
                    return Optional.of(read(row, next, line + 2, hidden)).filter(RegisterHeadings::nameHouse);
                }
                HeadingRow above = line == 0 ? null : HeadingRow.of(sheet, line - 1);
                return Optional.of(read(above, row, line + 1, hidden)).filter(RegisterHeadings::nameHouse);
            }
        }
        return Optional.empty();
    }

    private static RegisterHeadings read(
            @Nullable HeadingRow upper, HeadingRow lower, int below, Set<Integer> hiddenColumns) {
        TreeMap<Integer, String> labels = new TreeMap<>(lower.texts());
        if (upper != null && upper.namesHouse()) {
            upper.texts().forEach(labels::putIfAbsent);
        }
        List<Column> columns = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        Set<ColumnKind> once = new HashSet<>();
        labels.forEach((at, label) -> {
            Optional<ColumnKind> kind = ColumnKind.of(label);
            if (kind.isEmpty()) {
                ignored.add(label);
            } else if (hiddenColumns.contains(at)) {
                hidden.add(label);
            } else if (OF_A_PERSON.contains(kind.get()) || kind.get() == ColumnKind.PLATE || once.add(kind.get())) {
                String group = upper == null ? "" : upper.groupOver(at, label);
                columns.add(new Column(
                        at,
                        label,
                        kind.get(),
                        0,
                        relation(group).orElseGet(() -> relation(label).orElse(null))));
            } else {
                ignored.add(label);
            }
        });
        return new RegisterHeadings(below, lower.line(), people(columns), ignored, hidden);
    }

    /**
     * Assigns columns to people. They follow the name; if the row starts with a telephone and ends with a name, they
     * precede it.
     */
    private static List<Column> people(List<Column> columns) {
        List<Column> theirs =
                columns.stream().filter(c -> OF_A_PERSON.contains(c.kind())).toList();
        long names = theirs.stream().filter(c -> c.kind() == ColumnKind.NAME).count();
        boolean before = names > 1
                && theirs.getFirst().kind() != ColumnKind.NAME
                && theirs.getLast().kind() == ColumnKind.NAME;
        List<Column> paired = new ArrayList<>();
        int seen = 0;
        for (Column column : columns) {
            if (!OF_A_PERSON.contains(column.kind())) {
                paired.add(column);
                continue;
            }
            boolean name = column.kind() == ColumnKind.NAME;
            int person = before ? Math.min(seen, (int) names - 1) : Math.max(0, name ? seen : seen - 1);
            paired.add(new Column(
                    column.at(), column.written(), column.kind(), person, names > 1 ? column.relation() : null));
            seen += name ? 1 : 0;
        }
        return paired;
    }

    private static Optional<Relation> relation(String words) {
        if (words.matches(".*(租|tenant).*")) {
            return Optional.of(Relation.TENANT);
        }
        if (words.matches(".*(家属|家庭|家人|亲属|family).*")) {
            return Optional.of(Relation.FAMILY);
        }
        if (words.matches(".*(业主|产权|户主|owner).*")) {
            return Optional.of(Relation.OWNER);
        }
        return words.matches(".*(住户|使用人|居住|occupant).*") ? Optional.of(Relation.TENANT) : Optional.empty();
    }

    private boolean nameHouse() {
        return has(ColumnKind.HOUSE) || has(ColumnKind.BUILDING) && has(ColumnKind.ROOM);
    }

    boolean has(ColumnKind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }

    List<Column> all(ColumnKind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    Optional<Column> one(ColumnKind kind) {
        return columns.stream().filter(column -> column.kind() == kind).findFirst();
    }

    int people() {
        return Math.max(1, all(ColumnKind.NAME).size());
    }

    /** The kinds of its columns. Sheets with the same kinds belong to one register. */
    Set<ColumnKind> kinds() {
        Set<ColumnKind> kinds = EnumSet.noneOf(ColumnKind.class);
        columns.forEach(column -> kinds.add(column.kind()));
        return kinds;
    }

    /** Whether a line repeats the headings, as printed lists do on each page. */
    boolean repeatedBy(Workbook.Line line) {
        List<Column> filled =
                columns.stream().filter(column -> !line.at(column.at()).blank()).toList();
        return !filled.isEmpty()
                && filled.stream()
                        .allMatch(column -> line.at(column.at()).text().equals(column.written()));
    }
}
