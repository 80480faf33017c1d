package io.shouwen.platform.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** The table of texts that a workbook's cells refer to. */
final class SharedStrings extends TextHandler {

    private final Allowance allowance;
    private final List<String> strings = new ArrayList<>();

    SharedStrings(Allowance allowance) {
        this.allowance = allowance;
    }

    /** @param index as in the cell @return empty if there is no such text */
    String at(String index) {
        try {
            int n = Integer.parseInt(index.strip());
            return n >= 0 && n < strings.size() ? strings.get(n) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    @Override
    void start(String name, Attributes attributes) {}

    @Override
    void end(String name) {
        if (name.equals("si")) {
            String text = taken();
            allowance.cell();
            allowance.characters(text.length());
            strings.add(text);
        }
    }
}
