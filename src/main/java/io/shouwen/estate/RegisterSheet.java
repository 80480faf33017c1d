package io.shouwen.estate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A register as it was read: the good lines, and for each faulty one every cell that is wrong and why.
 *
 * @param lines how many there were
 * @param understood headings matched, as written
 * @param ignored headings that match none of ours
 */
record RegisterSheet(
        int lines, List<String> understood, List<String> ignored, List<RegisterRow> rows, List<Fault> faults) {

    /** @param reason message key; @param argument what it speaks of besides the cell, or empty */
    record Fault(int line, String heading, String typed, String reason, String argument) {}

    private static final int HEADINGS_WITHIN = 10;

    int faultyLines() {
        return lines - rows.size();
    }

    /** @throws NoRegister where no line holds headings that name a house */
    static RegisterSheet of(List<SheetReader.Line> sheet) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, sheet.size()); i++) {
            Map<Integer, Heading> columns = columns(sheet.get(i));
            if (columns.containsValue(Heading.HOUSE)
                    || columns.containsValue(Heading.BUILDING) && columns.containsValue(Heading.ROOM)) {
                return new Reading(sheet.get(i), columns).read(sheet.subList(i + 1, sheet.size()));
            }
        }
        throw new NoRegister("estate.import.refused.no-headings");
    }

    private static Map<Integer, Heading> columns(SheetReader.Line line) {
        Map<Integer, Heading> columns = new LinkedHashMap<>();
        for (int column = 0; column < line.cells().size(); column++) {
            int at = column;
            Heading.of(line.cells().get(column))
                    .filter(heading ->
                            heading == Heading.PHONE || heading == Heading.PLATE || !columns.containsValue(heading))
                    .ifPresent(heading -> columns.put(at, heading));
        }
        return columns;
    }

    /** One pass over the lines, remembering what earlier lines said. */
    private static final class Reading {

        private final SheetReader.Line headings;
        private final Map<Integer, Heading> columns;
        private final List<RegisterRow> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<HouseCode, RegisterRow> areas = new HashMap<>();
        private final Map<String, RegisterRow> people = new HashMap<>();
        private final Map<Plate, RegisterRow> plates = new HashMap<>();

        Reading(SheetReader.Line headings, Map<Integer, Heading> columns) {
            this.headings = headings;
            this.columns = columns;
        }

        RegisterSheet read(List<SheetReader.Line> lines) {
            for (SheetReader.Line line : lines) {
                RegisterLine read = RegisterLine.read(line, columns, headings.cells());
                RegisterRow row = read.row();
                List<Fault> wrong = new ArrayList<>(read.faults());
                if (row != null) {
                    wrong.addAll(contradictions(row));
                }
                if (row != null && wrong.isEmpty()) {
                    remember(row);
                    rows.add(row);
                } else {
                    faults.addAll(wrong);
                }
            }
            List<String> understood =
                    columns.keySet().stream().map(this::heading).toList();
            List<String> ignored = headings.cells().stream()
                    .filter(heading -> !heading.isBlank() && !understood.contains(heading))
                    .toList();
            return new RegisterSheet(lines.size(), understood, ignored, rows, faults);
        }

        private String heading(int column) {
            return headings.cells().get(column);
        }

        private String heading(Heading wanted) {
            return columns.entrySet().stream()
                    .filter(column -> column.getValue() == wanted)
                    .map(column -> heading(column.getKey()))
                    .findFirst()
                    .orElse(wanted.ours());
        }

        private List<Fault> contradictions(RegisterRow row) {
            List<Fault> found = new ArrayList<>();
            RegisterRow first = areas.get(row.house());
            if (first != null && row.area() != null && !Objects.equals(first.area(), row.area())) {
                found.add(fault(row, Heading.AREA, row.area().toPlainString(), "estate.fault.other-area", first));
            }
            RegisterRow same = person(row).map(people::get).orElse(null);
            if (same != null
                    && row.relation() != null
                    && same.relation() != null
                    && same.relation() != row.relation()) {
                found.add(
                        fault(row, Heading.RELATION, String.valueOf(row.name()), "estate.fault.other-relation", same));
            }
            for (Plate plate : row.plates()) {
                RegisterRow other = plates.get(plate);
                if (other != null && !other.house().equals(row.house())) {
                    found.add(fault(row, Heading.PLATE, plate.text(), "estate.fault.plate-twice", other));
                }
            }
            return found;
        }

        private Fault fault(RegisterRow row, Heading heading, String typed, String reason, RegisterRow other) {
            return new Fault(row.line(), heading(heading), typed, reason, String.valueOf(other.line()));
        }

        private void remember(RegisterRow row) {
            if (row.area() != null) {
                areas.putIfAbsent(row.house(), row);
            }
            person(row).ifPresent(person -> people.putIfAbsent(person, row));
            row.plates().forEach(plate -> plates.putIfAbsent(plate, row));
        }

        private static Optional<String> person(RegisterRow row) {
            @Nullable String name = row.name();
            return Optional.ofNullable(name).map(known -> row.house().canonical() + "|" + known);
        }
    }
}
