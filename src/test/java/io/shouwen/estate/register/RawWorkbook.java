package io.shouwen.estate.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part: what no well-behaved program writes, and people bring all the same. */
final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private record Tab(String name, String state, String before, String rows, String after) {}

    private final List<Tab> tabs = new ArrayList<>();
    private final Map<String, String> shared = new LinkedHashMap<>();
    private String styles = "";

    static RawWorkbook of(String... rows) {
        return new RawWorkbook().sheet("Sheet1", rows);
    }

    RawWorkbook sheet(String name, String... rows) {
        tabs.add(new Tab(name, "visible", "", String.join("", rows), ""));
        return this;
    }

    RawWorkbook hiddenSheet(String name, String... rows) {
        tabs.add(new Tab(name, "hidden", "", String.join("", rows), ""));
        return this;
    }

    /** Merges blocks of the last sheet: {@code A2:A3}. */
    RawWorkbook merged(String... blocks) {
        Tab last = tabs.removeLast();
        StringBuilder merged = new StringBuilder("<mergeCells>");
        for (String block : blocks) {
            merged.append("<mergeCell ref=\"").append(block).append("\"/>");
        }
        tabs.add(new Tab(last.name, last.state, last.before, last.rows, merged + "</mergeCells>"));
        return this;
    }

    /** Hides a column of the last sheet, counted from 1. */
    RawWorkbook hiddenColumn(int column) {
        Tab last = tabs.removeLast();
        String hidden = "<cols><col min=\"%d\" max=\"%d\" hidden=\"1\" width=\"9\"/></cols>".formatted(column, column);
        tabs.add(new Tab(last.name, last.state, hidden, last.rows, last.after));
        return this;
    }

    /** Styles from 1 on: built-in formats by their number. */
    RawWorkbook formats(int... numbers) {
        StringBuilder cells = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
        for (int number : numbers) {
            cells.append("<xf numFmtId=\"").append(number).append("\"/>");
        }
        styles = cells + "</cellXfs>";
        return this;
    }

    /** A row of cells; plain text becomes an inline string, what begins with {@code <c} stands as it is. */
    static String row(String... cells) {
        return "<row>" + cells(cells) + "</row>";
    }

    static String hiddenRow(String... cells) {
        return "<row hidden=\"1\">" + cells(cells) + "</row>";
    }

    private static String cells(String... cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(cell.startsWith("<c") ? cell : cell.isEmpty() ? "<c/>" : inline(cell));
        }
        return row.toString();
    }

    private static String inline(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String raw) {
        return "<c><v>" + raw + "</v></c>";
    }

    static String styled(int style, String raw) {
        return "<c s=\"" + style + "\"><v>" + raw + "</v></c>";
    }

    static String error(String raw) {
        return "<c t=\"e\"><f>X1</f><v>" + raw + "</v></c>";
    }

    static String formula(String formula) {
        return "<c><f>" + formula + "</f></c>";
    }

    /** A text kept once for all cells, as Excel does; given as it stands between its tags. */
    String shared(String item) {
        shared.putIfAbsent(item, String.valueOf(shared.size()));
        return "<c t=\"s\"><v>" + shared.get(item) + "</v></c>";
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder types = new StringBuilder();
            StringBuilder sheets = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int n = 1; n <= tabs.size(); n++) {
                Tab tab = tabs.get(n - 1);
                types.append(override("worksheets/sheet" + n, "worksheet"));
                sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                        .formatted(tab.name, n, tab.state, n));
                relations.append(relation(n, "worksheet", "worksheets/sheet" + n + ".xml"));
                put(
                        zip,
                        "xl/worksheets/sheet" + n + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\">" + tab.before + "<sheetData>" + tab.rows + "</sheetData>"
                                + tab.after + "</worksheet>");
            }
            types.append(override("sharedStrings", "sharedStrings")).append(override("styles", "styles"));
            relations
                    .append(relation(98, "sharedStrings", "sharedStrings.xml"))
                    .append(relation(99, "styles", "styles.xml"));
            put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items() + "</sst>");
            put(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                            + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + override("workbook", "sheet.main")
                            + types + "</Types>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private String items() {
        StringBuilder items = new StringBuilder();
        shared.keySet().forEach(item -> items.append("<si>").append(item).append("</si>"));
        return items.toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
