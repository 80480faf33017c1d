package io.shouwen.estate.register;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.register.view.Import;
import io.shouwen.estate.vehicle.Plate;
import io.shouwen.platform.workbook.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a register's sheets in one pass and compares each with earlier ones. */
final class RegisterReader {

    /** What an earlier line contained. */
    private record Said(String sheet, RegisterRow row) {}

    private static final int SHOWN_OF_A_SHEET = 30;
    private static final int SHOWN = 120;

    private final List<RegisterRow> rows = new ArrayList<>();
    private final List<RegisterSheet.Fault> faults = new ArrayList<>();
    private final List<Import.Understood> preview = new ArrayList<>();
    private final Map<HouseCode, Said> areas = new HashMap<>();
    private final Map<String, Said> people = new HashMap<>();
    private final Map<Plate, Said> plates = new HashMap<>();
    private int lines;
    private int faultyLines;

    /** @return the number of lines understood */
    int read(Workbook.Sheet sheet, RegisterHeadings headings) {
        int before = lines - faultyLines;
        headings.hidden()
                .forEach(heading -> faults.add(new RegisterSheet.Fault(
                        sheet.name(), headings.line(), heading, "", "estate.register.remark.hidden-column", "")));
        boolean samples = false;
        int shown = 0;
        for (Workbook.Line line :
                sheet.lines().subList(headings.below(), sheet.lines().size())) {
            if (headings.repeatedBy(line)) {
                continue;
            }
            lines++;
            RegisterLine read = RegisterLine.read(sheet.name(), line, headings);
            samples = RegisterSample.is(read.rows(), samples);
            List<RegisterSheet.Fault> wrong = line.hidden()
                    ? List.of(read.fault("estate.register.fault.hidden-line"))
                    : samples
                            ? List.of(read.fault("estate.register.fault.sample"))
                            : wrong(sheet.name(), read, headings);
            if (wrong.isEmpty()) {
                read.rows().forEach(row -> remember(sheet.name(), row));
                rows.addAll(read.rows());
                shown += 1;
                if (shown <= SHOWN_OF_A_SHEET && preview.size() < SHOWN) {
                    preview.add(understood(sheet.name(), read.rows()));
                }
            } else {
                faultyLines++;
                faults.addAll(wrong);
            }
        }
        return lines - faultyLines - before;
    }

    RegisterSheet ended(List<Import.Source> sources, List<String> ignored) {
        return new RegisterSheet(lines, faultyLines, sources, ignored, rows, preview, faults);
    }

    private static Import.Understood understood(String sheet, List<RegisterRow> rows) {
        RegisterRow first = rows.getFirst();
        return new Import.Understood(
                sheet,
                first.line(),
                first.house().spoken(),
                first.area() == null ? "" : first.area().toPlainString(),
                rows.stream()
                        .filter(row -> row.name() != null)
                        .map(row -> new Import.Understood.Person(
                                String.valueOf(row.name()),
                                row.relation() == null ? "" : row.relation().messageKey(),
                                row.phones().stream().map(PhoneNumber::masked).collect(Collectors.joining("、"))))
                        .toList(),
                first.plates().stream().map(Plate::text).collect(Collectors.joining("、")));
    }

    private List<RegisterSheet.Fault> wrong(String sheet, RegisterLine line, RegisterHeadings headings) {
        List<RegisterSheet.Fault> found = new ArrayList<>(line.faults());
        for (RegisterRow row : line.rows()) {
            Said first = areas.get(row.house());
            if (first != null
                    && row.area() != null
                    && !Objects.equals(first.row().area(), row.area())) {
                found.add(fault(
                        sheet,
                        row,
                        headings,
                        ColumnKind.AREA,
                        row.area().toPlainString(),
                        "estate.register.fault.other-area",
                        first));
            }
            Said same = person(row).map(people::get).orElse(null);
            if (same != null && contradicts(row.relation(), same.row().relation())) {
                String name = String.valueOf(row.name());
                found.add(fault(
                        sheet, row, headings, ColumnKind.RELATION, name, "estate.register.fault.other-relation", same));
            }
            for (Plate plate : row.plates()) {
                Said other = plates.get(plate);
                if (other != null && !other.row().house().equals(row.house())) {
                    found.add(fault(
                            sheet,
                            row,
                            headings,
                            ColumnKind.PLATE,
                            plate.text(),
                            "estate.register.fault.plate-twice",
                            other));
                }
            }
        }
        return found;
    }

    private static boolean contradicts(@Nullable Relation one, @Nullable Relation other) {
        return one != null && other != null && one != other;
    }

    private static RegisterSheet.Fault fault(
            String sheet,
            RegisterRow row,
            RegisterHeadings headings,
            ColumnKind heading,
            String typed,
            String reason,
            Said other) {
        String where = other.sheet().equals(sheet)
                ? String.valueOf(other.row().line())
                : other.sheet() + "!" + other.row().line();
        String written =
                headings.one(heading).map(RegisterHeadings.Column::written).orElse(heading.ours());
        return new RegisterSheet.Fault(sheet, row.line(), written, typed, reason, where);
    }

    private void remember(String sheet, RegisterRow row) {
        Said said = new Said(sheet, row);
        if (row.area() != null) {
            areas.putIfAbsent(row.house(), said);
        }
        person(row).ifPresent(person -> people.putIfAbsent(person, said));
        row.plates().forEach(plate -> plates.putIfAbsent(plate, said));
    }

    private static Optional<String> person(RegisterRow row) {
        @Nullable String name = row.name();
        return Optional.ofNullable(name).map(known -> row.house().canonical() + "|" + known);
    }
}
