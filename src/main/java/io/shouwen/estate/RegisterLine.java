package io.shouwen.estate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one line of a register's sheet; {@link #row} is null where the house could not be read. */
final class RegisterLine {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 30;

    private final SheetReader.Line line;
    private final Map<Integer, Heading> columns;
    private final List<String> headings;
    private final List<RegisterSheet.Fault> faults = new ArrayList<>();
    private @Nullable RegisterRow row;

    private RegisterLine(SheetReader.Line line, Map<Integer, Heading> columns, List<String> headings) {
        this.line = line;
        this.columns = columns;
        this.headings = headings;
    }

    static RegisterLine read(SheetReader.Line line, Map<Integer, Heading> columns, List<String> headings) {
        RegisterLine read = new RegisterLine(line, columns, headings);
        HouseCode house = read.house();
        BigDecimal area = read.read(Heading.AREA, HouseDraft::area, "estate.fault.area");
        HouseUse use = read.read(Heading.USE, HouseUse::parse, "estate.fault.use");
        Ownership ownership = read.read(Heading.OWNERSHIP, Ownership::parse, "estate.fault.ownership");
        Relation relation = read.read(Heading.RELATION, Relation::parse, "estate.fault.relation");
        String name = read.text(Heading.NAME, LONGEST_NAME);
        String title = read.text(Heading.TITLE, LONGEST_TITLE);
        List<PhoneNumber> phones = read.phones();
        if (name == null && !phones.isEmpty()) {
            read.fault(Heading.NAME, "", "estate.fault.name-missing");
        }
        List<Plate> plates = read.plates();
        if (house != null) {
            read.row =
                    new RegisterRow(line.number(), house, area, use, ownership, name, relation, title, phones, plates);
        }
        return read;
    }

    @Nullable
    RegisterRow row() {
        return row;
    }

    List<RegisterSheet.Fault> faults() {
        return faults;
    }

    private @Nullable HouseCode house() {
        boolean whole = columns.containsValue(Heading.HOUSE);
        String typed = whole
                ? cell(Heading.HOUSE)
                : String.join(" ", cell(Heading.BUILDING), cell(Heading.UNIT), cell(Heading.ROOM));
        Optional<HouseCode> house = whole
                ? HouseCode.parse(typed)
                : HouseCode.parse(cell(Heading.BUILDING), cell(Heading.UNIT), cell(Heading.ROOM));
        if (house.isEmpty()) {
            fault(
                    whole ? Heading.HOUSE : Heading.ROOM,
                    typed.strip(),
                    typed.isBlank() ? "estate.fault.house-missing" : "estate.fault.house");
        }
        return house.orElse(null);
    }

    private List<PhoneNumber> phones() {
        Set<PhoneNumber> phones = new LinkedHashSet<>();
        each(Heading.PHONE, (column, cell) -> {
            for (PhoneNumber.Piece piece : PhoneNumber.split(cell)) {
                if (piece.number() == null) {
                    fault(column, piece.typed(), "estate.fault.phone");
                } else {
                    phones.add(piece.number());
                }
            }
        });
        return List.copyOf(phones);
    }

    private List<Plate> plates() {
        Set<Plate> plates = new LinkedHashSet<>();
        each(Heading.PLATE, (column, cell) -> {
            for (String piece : cell.split("[、,，;；/\\s]+")) {
                Plate.parse(piece).ifPresentOrElse(plates::add, () -> fault(column, piece, "estate.fault.plate"));
            }
        });
        return List.copyOf(plates);
    }

    private interface CellReader {
        void read(int column, String cell);
    }

    /** Every filled cell of a kind of column; {@code 无} and dashes stand for nothing. */
    private void each(Heading heading, CellReader reader) {
        columns.forEach((column, kind) -> {
            String cell = at(column);
            if (kind == heading && !cell.matches("|无|没有|[-—/]+|none|n/a")) {
                reader.read(column, cell);
            }
        });
    }

    private <T> @Nullable T read(Heading heading, Function<String, Optional<T>> reading, String reason) {
        String cell = cell(heading);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<T> read = reading.apply(cell);
        if (read.isEmpty()) {
            fault(heading, cell, reason);
        }
        return read.orElse(null);
    }

    private @Nullable String text(Heading heading, int longest) {
        String cell = cell(heading).replaceAll("\\s+", " ");
        if (cell.length() > longest) {
            fault(heading, cell, "estate.fault.too-long");
        }
        return cell.isEmpty() ? null : cell;
    }

    private String cell(Heading heading) {
        for (Map.Entry<Integer, Heading> column : columns.entrySet()) {
            if (column.getValue() == heading) {
                return at(column.getKey());
            }
        }
        return "";
    }

    private String at(int column) {
        return column < line.cells().size() ? line.cells().get(column).strip() : "";
    }

    private void fault(Heading heading, String typed, String reason) {
        for (Map.Entry<Integer, Heading> column : columns.entrySet()) {
            if (column.getValue() == heading) {
                fault(column.getKey(), typed, reason);
                return;
            }
        }
        faults.add(new RegisterSheet.Fault(line.number(), heading.ours(), typed, reason, ""));
    }

    private void fault(int column, String typed, String reason) {
        faults.add(new RegisterSheet.Fault(line.number(), headings.get(column), typed, reason, ""));
    }
}
