package io.shouwen.platform.workbook;

import io.shouwen.platform.TypedText;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The list of a workbook's sheets. */
final class Tabs extends DefaultHandler {

    /** @param part path of its content in the file */
    record Tab(String name, boolean hidden, String part) {}

    private static final int LONGEST_NAME = 60;

    private final Allowance allowance;
    private final List<Tab> tabs = new ArrayList<>();
    private boolean countsFrom1904;

    Tabs(Allowance allowance) {
        this.allowance = allowance;
    }

    List<Tab> all() {
        return tabs;
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            countsFrom1904 = SheetHandler.yes(attributes.getValue("date1904"));
        } else if (name.equals("sheet")) {
            allowance.line();
            String title = Values.clean(String.valueOf(attributes.getValue("name")));
            String state = attributes.getValue("state");
            tabs.add(new Tab(
                    TypedText.first(title, LONGEST_NAME), state != null && !state.equals("visible"), part(attributes)));
        }
    }

    /** {@code r:id}, with any prefix and either of two namespaces. */
    private static String part(Attributes attributes) {
        for (int n = 0; n < attributes.getLength(); n++) {
            if (attributes.getLocalName(n).equals("id") && attributes.getURI(n).endsWith("relationships")) {
                return attributes.getValue(n);
            }
        }
        return "";
    }
}
