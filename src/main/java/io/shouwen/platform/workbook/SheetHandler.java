package io.shouwen.platform.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** SAX handler that reads the cells of one sheet. */
final class SheetHandler extends TextHandler {

    static final int MOST_COLUMNS = 100;

    private final Allowance allowance;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;

    private final List<Workbook.Line> lines = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Workbook.Span> spans = new ArrayList<>();

    private List<Cell> cells = new ArrayList<>();
    private int line;
    private boolean lineHidden;
    private int column = -1;
    private @Nullable String type;
    private @Nullable String style;
    private boolean formula;
    private boolean valued;

    SheetHandler(Allowance allowance, SharedStrings strings, Styles styles, boolean from1904) {
        this.allowance = allowance;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    Workbook.Sheet sheet(String name, boolean hidden) {
        return new Workbook.Sheet(name, hidden, Blocks.filled(lines, spans), hiddenColumns, spans);
    }

    @Override
    void start(String name, Attributes attributes) {
        switch (name) {
            case "col" -> {
                if (yes(attributes.getValue("hidden")) || "0".equals(attributes.getValue("width"))) {
                    int last = Math.min(number(attributes.getValue("max"), 0), MOST_COLUMNS);
                    for (int n = Math.max(1, number(attributes.getValue("min"), 1)); n <= last; n++) {
                        hiddenColumns.add(n - 1);
                    }
                }
            }
            case "row" -> {
                allowance.line();
                line = number(attributes.getValue("r"), line + 1);
                lineHidden = yes(attributes.getValue("hidden")) || "0".equals(attributes.getValue("ht"));
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : column(reference);
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                formula = false;
                valued = false;
                taken();
            }
            case "f" -> formula = true;
            case "v" -> {
                valued = true;
                take(true);
            }
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    void end(String name) {
        switch (name) {
            case "v" -> take(false);
            case "c" -> {
                Cell cell = cell();
                if (!cell.blank() && column >= 0 && column < MOST_COLUMNS) {
                    allowance.cell();
                    allowance.characters(cell.text().length());
                    while (cells.size() <= column) {
                        cells.add(Cell.EMPTY);
                    }
                    cells.set(column, cell);
                }
            }
            case "row" -> {
                if (!cells.isEmpty()) {
                    lines.add(new Workbook.Line(line, lineHidden, cells));
                }
            }
            default -> {}
        }
    }

    private Cell cell() {
        String raw = taken();
        if (formula && !valued) {
            return Cell.of(Cell.Kind.UNCOMPUTED, "");
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Values.text(strings.at(raw));
            case "str", "inlineStr" -> Values.text(raw);
            case "b" -> Cell.of(Cell.Kind.TEXT, raw.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.of(Cell.Kind.ERROR, Values.text(raw).text());
            case "d" -> Cell.of(Cell.Kind.DATE, Values.clean(raw).replaceFirst("T.*", ""));
            default -> Values.number(raw, styles.isDay(style), from1904);
        };
    }

    private void merged(@Nullable String reference) {
        String[] ends = reference == null ? new String[0] : reference.split(":", 2);
        if (ends.length == 2) {
            allowance.span();
            spans.add(new Workbook.Span(row(ends[0]), row(ends[1]), column(ends[0]), column(ends[1])));
        }
    }

    /** The zero-based column of a cell: 27 for {@code AB12}. */
    private static int column(String reference) {
        int column = 0;
        for (int n = 0; n < Math.min(4, reference.length()); n++) {
            char sign = reference.charAt(n);
            if (sign >= 'A' && sign <= 'Z') {
                column = column * 26 + sign - 'A' + 1;
            } else if (sign != '$') {
                break;
            }
        }
        return column - 1;
    }

    private static int row(String reference) {
        return number(reference.replaceAll("[A-Z$]+", ""), 0);
    }

    static boolean yes(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    static int number(@Nullable String attribute, int otherwise) {
        try {
            return attribute == null ? otherwise : Integer.parseInt(attribute.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
