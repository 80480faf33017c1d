package io.shouwen.repairs.price;

import io.shouwen.platform.Money;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.workbook.Cell;
import io.shouwen.platform.workbook.Workbook;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The price list that a workbook's first sheet with known headings contains.
 *
 * @param faults one for each line that is not understood; with any, nothing is imported
 */
record PriceWorkbook(List<Line> lines, List<Fault> faults) {

    /** Most faults that are worth showing. */
    static final int MOST_FAULTS = 50;

    private static final int WITHIN = 10;

    /** @param startsOn null if the list does not say */
    record Line(
            PriceKind kind,
            String name,
            String unit,
            String content,
            Money amount,
            String basis,
            @Nullable LocalDate startsOn) {}

    /** @param line as in Excel; 0 for the workbook as a whole */
    record Fault(int line, String messageKey, String typed) {}

    /** @param basis for lines that name none */
    static PriceWorkbook read(Workbook workbook, String basis) {
        for (Workbook.Sheet sheet : workbook.sheets()) {
            for (int n = 0;
                    !sheet.hidden() && n < Math.min(WITHIN, sheet.lines().size());
                    n++) {
                Map<PriceColumn, Integer> columns = columns(sheet.lines().get(n));
                if (PriceColumn.all().filter(PriceColumn::required).allMatch(columns::containsKey)) {
                    return lines(sheet.lines().subList(n + 1, sheet.lines().size()), columns, basis);
                }
            }
        }
        return new PriceWorkbook(List.of(), List.of(new Fault(0, "repairs.price.import.no-headings", "")));
    }

    private static Map<PriceColumn, Integer> columns(Workbook.Line line) {
        Map<PriceColumn, Integer> columns = new EnumMap<>(PriceColumn.class);
        for (int at = 0; at < line.cells().size(); at++) {
            int here = at;
            PriceColumn.of(line.at(at).text()).ifPresent(column -> columns.putIfAbsent(column, here));
        }
        return columns;
    }

    private static PriceWorkbook lines(List<Workbook.Line> all, Map<PriceColumn, Integer> columns, String basis) {
        List<Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Workbook.Line line : all) {
            if (faults.size() >= MOST_FAULTS) {
                break;
            }
            Read read = new Read(line, columns, basis);
            Line one = read.line();
            Integer before = one == null ? null : seen.putIfAbsent(one.name() + " / " + one.unit(), line.number());
            if (one == null) {
                faults.add(read.fault());
            } else if (before != null) {
                faults.add(new Fault(line.number(), "repairs.price.import.twice", String.valueOf(before)));
            } else {
                lines.add(one);
            }
        }
        if (lines.size() > Prices.MOST) {
            faults.add(new Fault(0, "repairs.price.import.too-many", String.valueOf(Prices.MOST)));
        }
        return new PriceWorkbook(lines, faults);
    }

    /** One line being read; the first thing wrong with it is its fault. */
    private static final class Read {
        private final Workbook.Line row;
        private final Map<PriceColumn, Integer> columns;
        private final String basis;
        private @Nullable Fault wrong;

        Read(Workbook.Line row, Map<PriceColumn, Integer> columns, String basis) {
            this.row = row;
            this.columns = columns;
            this.basis = basis;
        }

        Fault fault() {
            return wrong == null ? new Fault(row.number(), "form.malformed", "") : wrong;
        }

        @Nullable
        Line line() {
            String name = text(PriceColumn.NAME, 60);
            String unit = text(PriceColumn.UNIT, 10);
            String content = text(PriceColumn.CONTENT, 200);
            String why = text(PriceColumn.BASIS, 120);
            if (name.isEmpty() || unit.isEmpty()) {
                wrong("repairs.price.import.empty", "");
            }
            String amount = text(PriceColumn.AMOUNT, 40);
            Optional<Money> money = amount.equals("免费") || amount.equalsIgnoreCase("free")
                    ? Optional.of(Money.ZERO)
                    : Money.parse(amount);
            if (money.isEmpty() || money.get().compareTo(Price.HIGHEST) > 0) {
                wrong("repairs.price.import.amount", amount);
            }
            Optional<PriceKind> kind = kind(text(PriceColumn.KIND, 40));
            if (kind.isEmpty()) {
                wrong("repairs.price.import.kind", text(PriceColumn.KIND, 40));
            }
            LocalDate startsOn = day(text(PriceColumn.STARTS_ON, 40));
            if (why.isEmpty() && basis.isEmpty()) {
                wrong("repairs.price.import.basis", "");
            }
            return wrong == null
                    ? new Line(
                            kind.orElseThrow(),
                            name,
                            unit,
                            content,
                            money.orElseThrow(),
                            why.isEmpty() ? basis : why,
                            startsOn)
                    : null;
        }

        private String text(PriceColumn column, int longest) {
            Integer at = columns.get(column);
            Cell cell = at == null ? Cell.EMPTY : row.at(at);
            if (cell.kind().unreadable() || TypedText.longer(cell.text(), longest)) {
                wrong("repairs.price.import.unreadable", cell.text());
                return "";
            }
            return cell.text().strip();
        }

        private @Nullable LocalDate day(String text) {
            try {
                return text.isEmpty() ? null : LocalDate.parse(text.replace('/', '-'));
            } catch (DateTimeException none) {
                wrong("repairs.price.import.day", text);
                return null;
            }
        }

        private void wrong(String messageKey, String typed) {
            if (wrong == null) {
                wrong = new Fault(row.number(), messageKey, TypedText.first(typed, 40));
            }
        }

        /** Labour where the list has no such column. */
        private static Optional<PriceKind> kind(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "", "人工", "人工费", "工时费", "labour", "labor" -> Optional.of(PriceKind.LABOUR);
                case "材料", "材料费", "配件", "material" -> Optional.of(PriceKind.MATERIAL);
                case "上门", "上门费", "上门服务费", "call-out", "call out" -> Optional.of(PriceKind.CALL_OUT);
                default -> Optional.empty();
            };
        }
    }
}
