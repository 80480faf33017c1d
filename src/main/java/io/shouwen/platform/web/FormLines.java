package io.shouwen.platform.web;

import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of an editor, in order: each field is repeated once per row under the same name. The error of {@code place}
 * in the fourth row is under {@code place-3}.
 */
public final class FormLines {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Fields fields;
    private final String id;

    /** @param id name of the field with each row's id; it determines the number of rows */
    public FormLines(Fields fields, String id) {
        this.fields = fields;
        this.id = id;
    }

    public IntStream all() {
        return IntStream.range(0, fields.all(id).size());
    }

    /** The typed text; empty if the row has none. */
    public String at(String field, int line) {
        List<String> typed = fields.all(field);
        return line < typed.size() ? typed.get(line).strip() : "";
    }

    /** A new id if the row's is malformed. */
    public UUID id(int line) {
        return id(at(id, line), Ids.next());
    }

    /** The id of something chosen in the row; the group's id if it is malformed. */
    public UUID chosen(String field, int line) {
        return id(at(field, line), Ids.GROUP);
    }

    /** Adds an error to {@code field} if there is no row, or more than {@code most}. */
    public void counted(String field, int most, String none, String many) {
        long count = all().count();
        if (count == 0) {
            fields.problem(field, none);
        } else if (count > most) {
            fields.problem(field, many, most);
        }
    }

    /** Adds an error if the text is empty or longer. @return whether it is valid */
    public boolean text(String field, int line, int longest) {
        String typed = at(field, line);
        if (typed.isEmpty()) {
            problem(field, line, "form.required");
        } else if (TypedText.longer(typed, longest)) {
            problem(field, line, "form.too-long");
        } else {
            return true;
        }
        return false;
    }

    public void problem(String field, int line, String key, Object... arguments) {
        fields.problem(field + "-" + line, key, arguments);
    }

    private static UUID id(String typed, UUID otherwise) {
        return ID.matcher(typed).matches() ? UUID.fromString(typed) : otherwise;
    }
}
