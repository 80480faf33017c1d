package io.shouwen.platform.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Determines which cell styles of a workbook format numbers as dates. */
final class Styles extends DefaultHandler {

    private final Allowance allowance;
    private final Map<Integer, String> formats = new HashMap<>();
    private final Set<Integer> days = new HashSet<>();
    private boolean inCells;
    private int style;

    Styles(Allowance allowance) {
        this.allowance = allowance;
    }

    boolean isDay(@Nullable String cellStyle) {
        return cellStyle != null && days.contains(SheetHandler.number(cellStyle, 0));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" -> {
                allowance.cell();
                String code = attributes.getValue("formatCode");
                formats.put(SheetHandler.number(attributes.getValue("numFmtId"), -1), code == null ? "" : code);
            }
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells) {
                    allowance.cell();
                    if (day(SheetHandler.number(attributes.getValue("numFmtId"), 0))) {
                        days.add(style);
                    }
                    style++;
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCells = false;
        }
    }

    /** 27 to 36 and 50 to 58 are date formats in Chinese, Japanese and Korean Excel, and not declared in the file. */
    private boolean day(int format) {
        if (formats.containsKey(format)) {
            return DateUtil.isADateFormat(format, formats.get(format));
        }
        return format >= 27 && format <= 36
                || format >= 50 && format <= 58
                || DateUtil.isADateFormat(format, BuiltinFormats.getBuiltinFormat(format));
    }
}
