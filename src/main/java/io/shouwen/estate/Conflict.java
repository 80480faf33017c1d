package io.shouwen.estate;

import java.util.Map;

/** Two people saved the same thing: both texts are shown, the later decides. */
final class Conflict {

    private Conflict() {}

    static void show(Fields fields, Map<String, String> mine, Map<String, String> theirs, int version) {
        fields.problem("", "estate.conflict");
        mine.forEach((field, value) -> {
            String other = theirs.getOrDefault(field, "");
            if (!field.equals("version") && !value.equals(other)) {
                fields.problem(field, "estate.conflict.field", other.isEmpty() ? "—" : other);
            }
        });
        fields.version(version);
    }
}
