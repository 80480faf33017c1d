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

/** Reads the editor of a checklist: a line an item, in the order they stand. */
final class ChecklistForm {

    private final Fields fields;

    ChecklistForm(Fields fields) {
        this.fields = fields;
    }

    /** What was typed, to be shown again. */
    List<ItemRow> rows() {
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < fields.all("item").size(); i++) {
            rows.add(new ItemRow(at("item", i), at("text", i), at("questions", i), at("clause", i)));
        }
        return rows;
    }

    /** Null where something is wrong; then the fields have the problems, those of line 3 as {@code text-3}. */
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

    /** In the order they are asked; empty where it is not a list of questions. */
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
