package io.shouwen.patrol.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet laid out as a paper form: the width of A4, borders around every cell, merged cells, signatures as
 * pictures.
 */
final class BoxedSheet {

    /** Height of a line of text, in points. */
    private static final double LINE = 16;

    private final Worksheet sheet;
    private int[] widths = {};
    private int next;

    private BoxedSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static byte[] workbook(String name, Consumer<BoxedSheet> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shouwen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            filling.accept(new BoxedSheet(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void widths(int... characters) {
        widths = characters;
        for (int column = 0; column < characters.length; column++) {
            sheet.width(column, characters[column]);
        }
    }

    void title(String text, int columns) {
        sheet.value(next, 0, text);
        sheet.range(next, 0, next, columns - 1).merge();
        sheet.range(next, 0, next, columns - 1)
                .style()
                .fontSize(18)
                .horizontalAlignment("center")
                .set();
        sheet.rowHeight(next, 30);
        next++;
    }

    void plain(String text, int columns) {
        sheet.value(next, 0, text);
        sheet.range(next, 0, next, columns - 1).merge();
        sheet.range(next, 0, next, columns - 1)
                .style()
                .horizontalAlignment("right")
                .set();
        next++;
    }

    void row(boolean heading, String... cells) {
        double lines = 1;
        for (int column = 0; column < cells.length; column++) {
            sheet.value(next, column, cells[column]);
            lines = Math.max(lines, lines(cells[column], widths[column]));
        }
        boxed(cells.length);
        if (heading) {
            sheet.range(next, 0, next, cells.length - 1)
                    .style()
                    .bold()
                    .horizontalAlignment("center")
                    .set();
        }
        sheet.rowHeight(next, lines * LINE);
        next++;
    }

    void wide(String text, int columns) {
        sheet.value(next, 0, text);
        sheet.range(next, 0, next, columns - 1).merge();
        boxed(columns);
        next++;
    }

    void labelled(String label, List<String> lines, int columns) {
        sheet.value(next, 0, label);
        sheet.value(next, 1, String.join("\n", lines));
        sheet.range(next, 1, next, columns - 1).merge();
        boxed(columns);
        int room = 0;
        for (int column = 1; column < columns; column++) {
            room += widths[column];
        }
        int width = room;
        double tall = lines.stream().mapToDouble(line -> lines(line, width)).sum();
        sheet.rowHeight(next, Math.max(3, tall) * LINE);
        next++;
    }

    /** The signer on the left, the drawing beside it, the rest in the last cells. */
    void signed(String left, byte @Nullable [] drawing, String right) {
        int columns = widths.length;
        int split = columns - Math.max(1, columns / 3);
        sheet.value(next, 0, left);
        sheet.value(next, split, right);
        sheet.range(next, 0, next, split - 1).merge();
        if (split < columns - 1) {
            sheet.range(next, split, next, columns - 1).merge();
        }
        boxed(columns);
        sheet.rowHeight(next, 40);
        if (drawing != null) {
            sheet.addImage(next, split - 1, drawing, 120, 48);
        }
        next++;
    }

    private void boxed(int columns) {
        sheet.range(next, 0, next, columns - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }

    /** A Chinese character has the width of two others. */
    private static double lines(String text, int width) {
        return text.lines()
                .mapToDouble(line -> Math.ceil(Math.max(
                                1,
                                line.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum())
                        / (double) width))
                .sum();
    }
}
