package io.shouwen.platform.web;

import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The lines of an editor, in the order they stand: each field is sent once a line, under the same name. What is wrong in the fourth
 * line's place is said at {@code place-3}.
 */
public final class FormLines {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Fields fields;
    private final String id;

    /** @param id the field that holds the id of each line's thing; there are as many lines as it was sent */
    public FormLines(Fields fields, String id) {
        this.fields = fields;
        this.id = id;
    }

    public IntStream all() {
        return IntStream.range(0, fields.all(id).size());
    }

    /** As typed, stripped; empty where that line has none. */
    public String at(String field, int line) {
        List<String> typed = fields.all(field);
        return line < typed.size() ? typed.get(line).strip() : "";
    }

    /** A fresh one where the line's cannot be read. */
    public UUID id(int line) {
        return id(at(id, line), Ids.next());
    }

    /** The id a line chose of something else; the group's where it cannot be read. */
    public UUID chosen(String field, int line) {
        return id(at(field, line), Ids.GROUP);
    }

    /** A problem at {@code field} where there is no line, or more than {@code most}. */
    public void counted(String field, int most, String none, String many) {
        long count = all().count();
        if (count == 0) {
            fields.problem(field, none);
        } else if (count > most) {
            fields.problem(field, many, most);
        }
    }

    /** A problem where it is empty or longer. @return whether it is neither */
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
