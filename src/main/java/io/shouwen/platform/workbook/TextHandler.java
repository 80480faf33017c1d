package io.shouwen.platform.workbook;

import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** SAX handler that collects rich text up to a length, without phonetic readings (ruby). */
abstract class TextHandler extends DefaultHandler {

    static final int LONGEST = 500;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private boolean taking;
    private int readings;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "rPh" -> readings++;
            case "t" -> taking = readings == 0;
            default -> start(name, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "rPh" -> readings--;
            case "t" -> taking = false;
            default -> end(name);
        }
    }

    @Override
    public void characters(char[] from, int start, int length) {
        if (taking) {
            text.append(from, start, Math.min(length, Math.max(0, LONGEST * 2 - text.length())));
        }
    }

    void take(boolean on) {
        taking = on;
    }

    /** Returns and clears the collected text; Excel writes a carriage return as {@code _x000D_}. */
    String taken() {
        String raw = text.toString();
        text.setLength(0);
        return raw.indexOf("_x") < 0
                ? raw
                : ESCAPED.matcher(raw)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    abstract void start(String name, Attributes attributes);

    abstract void end(String name);
}
