package io.shouwen.platform.web;

import java.util.Map;

/** Two people saved the same thing: the page shows both texts, and the later person decides. */
public final class Conflict {

    private Conflict() {}

    public static void show(Fields fields, Map<String, String> mine, Map<String, String> theirs, int version) {
        fields.problem("", "form.conflict");
        mine.forEach((field, value) -> {
            String other = theirs.getOrDefault(field, "");
            if (!field.equals("version") && !value.equals(other)) {
                fields.problem(field, "form.conflict.field", other.isEmpty() ? "—" : other);
            }
        });
        fields.version(version);
    }
}
