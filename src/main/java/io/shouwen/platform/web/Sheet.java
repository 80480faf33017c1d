package io.shouwen.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Builds an Excel workbook with one list; times are in the project's zone. */
public final class Sheet {

    /** A number with its Excel format, such as {@code 0.0%}. */
    public record Figure(double value, String format) {}

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Worksheet sheet;
    private final ZoneId zone;
    private int next;

    private Sheet(Worksheet sheet, ZoneId zone) {
        this.sheet = sheet;
        this.zone = zone;
    }

    /** @param fileName without extension; characters that file systems forbid are removed */
    public static ResponseEntity<byte[]> file(String name, String fileName, ZoneId zone, Consumer<Sheet> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shouwen", "1.0")) {
            filling.accept(new Sheet(workbook.newWorksheet(name), zone));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(fileName.replaceAll("[\\\\/:*?\"<>|]", " ") + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes.toByteArray());
    }

    public Sheet title(String text) {
        sheet.value(next, 0, text);
        sheet.style(next, 0).bold().fontSize(14).set();
        next++;
        return this;
    }

    /** The headings, frozen while scrolling. @param left number of frozen columns */
    public Sheet heading(Collection<String> names, int left) {
        row(names.toArray());
        sheet.range(next - 1, 0, next - 1, names.size() - 1).style().bold().set();
        sheet.freezePane(left, next);
        return this;
    }

    public Sheet heading(Collection<String> names) {
        return heading(names, 0);
    }

    /** Accepts strings, numbers, dates, instants and {@link Figure}s; null leaves the cell empty. */
    public Sheet row(@Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            write(column, cells[column]);
        }
        next++;
        return this;
    }

    /** Column widths in characters, from the first column. */
    public Sheet widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.width(column, characters[column]);
        }
        return this;
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(next, column, number);
            case Figure(double value, String format) -> {
                sheet.value(next, column, value);
                sheet.style(next, column).format(format).set();
            }
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case Instant at -> {
                sheet.value(next, column, at.atZone(zone).toLocalDateTime());
                sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> sheet.value(next, column, cell.toString());
        }
    }
}
