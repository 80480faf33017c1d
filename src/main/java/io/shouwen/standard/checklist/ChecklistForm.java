package io.shouwen.standard.checklist;

import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Fields;
import io.shouwen.standard.checklist.view.ItemRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses the form of the checklist editor; each item is one line, in order. */
final class ChecklistForm {

    private final Fields fields;

    ChecklistForm(Fields fields) {
        this.fields = fields;
    }

    /** The typed lines, to be shown again beside their errors. */
    List<ItemRow> rows() {
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < fields.all("item").size(); i++) {
            rows.add(new ItemRow(at("item", i), at("text", i), at("questions", i), at("clause", i)));
        }
        return rows;
    }

    /** Null if a field has an error; errors of line 3 are under {@code text-3}. */
    @Nullable
    ChecklistDraft read() {
        String name = fields.required("name", ChecklistDraft.LONGEST_NAME);
        List<ItemRow> rows = rows();
        if (rows.isEmpty()) {
            fields.problem("items", "standard.checklist.none");
        } else if (rows.size() > ChecklistDraft.MOST) {
            fields.problem("items", "standard.checklist.many", ChecklistDraft.MOST);
        }
        List<ChecklistDraft.Line> lines = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            ItemRow row = rows.get(i);
            if (row.text().isEmpty()) {
                fields.problem("text-" + i, "form.required");
            } else if (TypedText.longer(row.text(), ChecklistDraft.LONGEST_TEXT)) {
                fields.problem("text-" + i, "form.too-long");
            } else if (!texts.add(row.text())) {
                fields.problem("text-" + i, "standard.checklist.twice");
            }
            List<Question> questions = questions(row.questions());
            if (questions.isEmpty()) {
                fields.problem("questions-" + i, "form.required");
            }
            lines.add(new ChecklistDraft.Line(id(row.id()), row.text(), questions));
        }
        return fields.wrong() ? null : new ChecklistDraft(name, lines);
    }

    /** The questions in the order they are asked; empty if the text is not a list of questions. */
    static List<Question> questions(String typed) {
        Set<String> asked = new HashSet<>(Arrays.asList(typed.split(",", -1)));
        List<Question> questions = Arrays.stream(Question.values())
                .filter(question -> asked.contains(question.name()))
                .toList();
        return questions.size() == asked.size() ? questions : List.of();
    }

    private String at(String field, int i) {
        List<String> all = fields.all(field);
        return i < all.size() ? all.get(i).strip() : "";
    }

    private static UUID id(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(typed)
                : Ids.next();
    }
}
