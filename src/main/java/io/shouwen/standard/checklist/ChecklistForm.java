package io.shouwen.standard.checklist;

import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.FormLines;
import io.shouwen.standard.checklist.view.ItemRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the form of the checklist editor; each item is one line, in order. */
final class ChecklistForm {

    private final Fields fields;
    private final FormLines lines;

    ChecklistForm(Fields fields) {
        this.fields = fields;
        this.lines = new FormLines(fields, "item");
    }

    /** The typed lines, to be shown again beside their errors. */
    List<ItemRow> rows() {
        return lines.all()
                .mapToObj(i -> new ItemRow(
                        lines.at("item", i), lines.at("text", i), lines.at("questions", i), lines.at("clause", i)))
                .toList();
    }

    /** Null if a field has an error; errors of line 3 are under {@code text-3}. */
    @Nullable
    ChecklistDraft read() {
        String name = fields.required("name", ChecklistDraft.LONGEST_NAME);
        lines.counted("items", ChecklistDraft.MOST, "standard.checklist.none", "standard.checklist.many");
        List<ChecklistDraft.Line> read = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        lines.all().forEach(i -> {
            String text = lines.at("text", i);
            if (lines.text("text", i, ChecklistDraft.LONGEST_TEXT) && !texts.add(text)) {
                lines.problem("text", i, "standard.checklist.twice");
            }
            List<Question> questions = questions(lines.at("questions", i));
            if (questions.isEmpty()) {
                lines.problem("questions", i, "form.required");
            }
            read.add(new ChecklistDraft.Line(lines.id(i), text, questions));
        });
        return fields.wrong() ? null : new ChecklistDraft(name, read);
    }

    /** The questions in the order they are asked; empty if the text is not a list of questions. */
    static List<Question> questions(String typed) {
        Set<String> asked = new HashSet<>(Arrays.asList(typed.split(",", -1)));
        List<Question> questions = Arrays.stream(Question.values())
                .filter(question -> asked.contains(question.name()))
                .toList();
        return questions.size() == asked.size() ? questions : List.of();
    }
}
