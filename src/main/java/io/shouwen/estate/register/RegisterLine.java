package io.shouwen.estate.register;

import io.shouwen.estate.FloorArea;
import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.vehicle.Plate;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.workbook.Cell;
import io.shouwen.platform.workbook.Workbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a line of a register. {@link #rows} is empty if the house code could not be parsed. */
final class RegisterLine {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 30;
    private static final Pattern NOTHING = Pattern.compile("|无|没有|[-—/]+|none|n/a");
    /** Several names in a cell, such as {@code 张三、李四}; but {@code Smith, John} is one name. */
    private static final Pattern NAMES = Pattern.compile("\\p{IsHan}{2,4}(?:[、,，;；/|\\n]\\s*\\p{IsHan}{2,4})+");

    private static final Pattern NAME_ENDS = Pattern.compile("[、,，;；/|\\n]\\s*");
    private final String sheet;
    private final Workbook.Line line;
    private final RegisterHeadings headings;
    private final List<RegisterSheet.Fault> faults = new ArrayList<>();
    private final List<RegisterRow> rows = new ArrayList<>();

    private RegisterLine(String sheet, Workbook.Line line, RegisterHeadings headings) {
        this.sheet = sheet;
        this.line = line;
        this.headings = headings;
    }

    static RegisterLine read(String sheet, Workbook.Line line, RegisterHeadings headings) {
        RegisterLine read = new RegisterLine(sheet, line, headings);
        read.unreadable();
        HouseCode house = read.house();
        BigDecimal area = read.read(ColumnKind.AREA, FloorArea::parse, "estate.register.fault.area");
        HouseUse use = read.read(ColumnKind.USE, HouseUse::parse, "estate.register.fault.use");
        Ownership ownership = read.read(ColumnKind.OWNERSHIP, Ownership::parse, "estate.register.fault.ownership");
        List<NamedPerson> people = read.people();
        List<Plate> plates = read.plates();
        if (house != null) {
            NamedPerson first = people.isEmpty() ? NamedPerson.NOBODY : people.getFirst();
            read.rows.add(new RegisterRow(
                    line.number(),
                    house,
                    area,
                    use,
                    ownership,
                    first.name(),
                    first.relation(),
                    first.title(),
                    first.phones(),
                    plates));
            people.stream()
                    .skip(1)
                    .forEach(p -> read.rows.add(new RegisterRow(
                            line.number(),
                            house,
                            null,
                            null,
                            null,
                            p.name(),
                            p.relation(),
                            p.title(),
                            p.phones(),
                            List.of())));
        }
        return read;
    }

    /** One row per person; the first one also holds the house. */
    List<RegisterRow> rows() {
        return rows;
    }

    List<RegisterSheet.Fault> faults() {
        return faults;
    }

    /** A fault of the whole line. */
    RegisterSheet.Fault fault(String reason) {
        return new RegisterSheet.Fault(sheet, line.number(), "", "", reason, "");
    }

    /** Reports cells without a usable value: errors, formulas without a result, numbers and texts that are too long. */
    private void unreadable() {
        for (RegisterHeadings.Column column : headings.columns()) {
            Cell cell = line.at(column.at());
            switch (cell.kind()) {
                case ERROR -> fault(column, cell.text(), "estate.register.fault.error-cell");
                case UNCOMPUTED -> fault(column, "", "estate.register.fault.uncomputed");
                case NO_NUMBER -> fault(column, cell.text(), "estate.register.fault.no-number");
                case TOO_LONG -> fault(column, cell.text(), "estate.register.fault.too-long");
                case DATE -> {
                    if (!ofHouse(column.kind())) {
                        fault(column, cell.text(), "estate.register.fault.date");
                    }
                }
                case TEXT, NUMBER -> {}
            }
        }
    }

    private static boolean ofHouse(ColumnKind kind) {
        return kind == ColumnKind.HOUSE
                || kind == ColumnKind.BUILDING
                || kind == ColumnKind.UNIT
                || kind == ColumnKind.ROOM;
    }

    private @Nullable HouseCode house() {
        boolean whole = headings.has(ColumnKind.HOUSE);
        List<RegisterHeadings.Column> columns = headings.columns().stream()
                .filter(column -> whole ? column.kind() == ColumnKind.HOUSE : ofHouse(column.kind()))
                .toList();
        for (RegisterHeadings.Column column : columns) {
            Cell cell = line.at(column.at());
            if (cell.kind().unreadable()) {
                return null;
            }
            if (MistakenDay.is(cell, whole)) {
                faults.add(new RegisterSheet.Fault(
                        sheet,
                        line.number(),
                        column.written(),
                        cell.text(),
                        "estate.register.fault.house-date",
                        MistakenDay.meant(cell)));
                return null;
            }
        }
        String typed = whole
                ? cell(ColumnKind.HOUSE)
                : String.join(" ", cell(ColumnKind.BUILDING), cell(ColumnKind.UNIT), cell(ColumnKind.ROOM));
        Optional<HouseCode> house = whole
                ? HouseCode.parse(typed)
                : HouseCode.parse(cell(ColumnKind.BUILDING), cell(ColumnKind.UNIT), cell(ColumnKind.ROOM));
        if (house.isEmpty()) {
            fault(
                    headings.one(whole ? ColumnKind.HOUSE : ColumnKind.ROOM).orElseThrow(),
                    typed.strip(),
                    typed.isBlank() ? "estate.register.fault.house-missing" : "estate.register.fault.house");
        }
        return house.orElse(null);
    }

    private List<NamedPerson> people() {
        Map<String, NamedPerson> people = new LinkedHashMap<>();
        for (int n = 0; n < headings.people(); n++) {
            for (NamedPerson person : people(n)) {
                people.merge(String.valueOf(person.name()), person, NamedPerson::and);
            }
        }
        return List.copyOf(people.values());
    }

    private List<NamedPerson> people(int n) {
        String name = cell(ColumnKind.NAME, n).replaceAll("[^\\S\n]+", " ");
        Relation relation = read(ColumnKind.RELATION, n, Relation::parse, "estate.register.fault.relation");
        if (relation == null) {
            relation = column(ColumnKind.NAME, n)
                    .map(RegisterHeadings.Column::relation)
                    .orElse(null);
        }
        String title = text(ColumnKind.TITLE, n, LONGEST_TITLE);
        List<PhoneNumber> phones = phones(n);
        if (NAMES.matcher(name).matches()) {
            return several(n, name, relation, title, phones);
        }
        name = name.replace('\n', ' ');
        if (TypedText.longer(name, LONGEST_NAME)) {
            fault(column(ColumnKind.NAME, n).orElseThrow(), name, "estate.register.fault.too-long");
        }
        if (name.isEmpty() && !phones.isEmpty() && !unreadable(ColumnKind.NAME, n)) {
            missingName(n);
        }
        return name.isEmpty() ? List.of() : List.of(new NamedPerson(name, relation, title, phones));
    }

    /** Several names need as many numbers in the same order; otherwise it is unclear whose the numbers are. */
    private List<NamedPerson> several(
            int n, String cell, @Nullable Relation relation, @Nullable String title, List<PhoneNumber> phones) {
        List<String> names = Arrays.asList(NAME_ENDS.split(cell));
        if (!phones.isEmpty() && phones.size() != names.size()) {
            fault(column(ColumnKind.NAME, n).orElseThrow(), cell, "estate.register.fault.several-names");
            return List.of();
        }
        List<NamedPerson> people = new ArrayList<>();
        for (int each = 0; each < names.size(); each++) {
            people.add(new NamedPerson(
                    names.get(each), relation, title, phones.isEmpty() ? List.of() : List.of(phones.get(each))));
        }
        return people;
    }

    private void missingName(int n) {
        column(ColumnKind.NAME, n)
                .ifPresentOrElse(
                        column -> fault(column, "", "estate.register.fault.name-missing"),
                        () -> faults.add(new RegisterSheet.Fault(
                                sheet,
                                line.number(),
                                ColumnKind.NAME.ours(),
                                "",
                                "estate.register.fault.name-missing",
                                "")));
    }

    private List<PhoneNumber> phones(int n) {
        Set<PhoneNumber> phones = new LinkedHashSet<>();
        each(ColumnKind.PHONE, n, (column, cell) -> {
            for (PhoneNumber.Piece piece : PhoneNumber.split(cell)) {
                if (piece.number() == null) {
                    fault(column, piece.typed(), "estate.register.fault.phone");
                } else {
                    phones.add(piece.number());
                }
            }
        });
        return List.copyOf(phones);
    }

    private List<Plate> plates() {
        Set<Plate> plates = new LinkedHashSet<>();
        each(ColumnKind.PLATE, 0, (column, cell) -> {
            for (String piece : cell.split("[、,，;；/\\s]+")) {
                Plate.parse(piece)
                        .ifPresentOrElse(plates::add, () -> fault(column, piece, "estate.register.fault.plate"));
            }
        });
        return List.copyOf(plates);
    }

    /** Calls the reader for each filled cell of a kind of column. {@code 无} and dashes count as empty. */
    private void each(ColumnKind heading, int person, BiConsumer<RegisterHeadings.Column, String> reader) {
        headings.all(heading).stream()
                .filter(column -> column.person() == person)
                .forEach(column -> {
                    String cell = at(column);
                    if (!NOTHING.matcher(cell).matches()) {
                        reader.accept(column, cell);
                    }
                });
    }

    private <T> @Nullable T read(ColumnKind heading, Function<String, Optional<T>> reading, String reason) {
        return read(heading, 0, reading, reason);
    }

    private <T> @Nullable T read(ColumnKind heading, int n, Function<String, Optional<T>> reading, String reason) {
        String cell = cell(heading, n);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<T> read = reading.apply(cell);
        if (read.isEmpty()) {
            fault(column(heading, n).orElseThrow(), cell, reason);
        }
        return read.orElse(null);
    }

    private @Nullable String text(ColumnKind heading, int n, int longest) {
        String cell = cell(heading, n).replaceAll("\\s+", " ");
        if (TypedText.longer(cell, longest)) {
            fault(column(heading, n).orElseThrow(), cell, "estate.register.fault.too-long");
        }
        return cell.isEmpty() ? null : cell;
    }

    private Optional<RegisterHeadings.Column> column(ColumnKind heading, int person) {
        return headings.all(heading).stream()
                .filter(column -> column.person() == person)
                .findFirst();
    }

    private boolean unreadable(ColumnKind heading, int person) {
        return column(heading, person)
                .map(column -> line.at(column.at()).kind().unreadable())
                .orElse(false);
    }

    private String cell(ColumnKind heading) {
        return headings.one(heading).map(this::at).orElse("");
    }

    private String cell(ColumnKind heading, int person) {
        return column(heading, person).map(this::at).orElse("");
    }

    /** The text of a cell. A cell already reported as faulty reads as empty. */
    private String at(RegisterHeadings.Column column) {
        Cell cell = line.at(column.at());
        return cell.is(Cell.Kind.TEXT) || cell.is(Cell.Kind.NUMBER)
                ? cell.text().strip()
                : "";
    }

    private void fault(RegisterHeadings.Column column, String typed, String reason) {
        faults.add(new RegisterSheet.Fault(sheet, line.number(), column.written(), typed, reason, ""));
    }
}
