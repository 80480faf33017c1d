package io.shouwen.estate.house;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.platform.web.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resident as submitted by the form. */
record ResidentDraft(
        String name, Relation relation, @Nullable String title, List<PhoneNumber> phones) {

    /** @return null if a field has an error */
    static @Nullable ResidentDraft of(Fields fields) {
        String name = fields.required("name", 60);
        fields.required("relation", 20);
        Relation relation = fields.choice("relation", Relation.class, Relation.OWNER);
        String title = fields.text("title", 30);
        List<PhoneNumber> phones = new ArrayList<>();
        for (PhoneNumber.Piece piece : PhoneNumber.split(fields.text("phones", 200))) {
            if (piece.number() == null) {
                fields.problem("phones", "estate.wrong.phone", piece.typed());
            } else if (!phones.contains(piece.number())) {
                phones.add(piece.number());
            }
        }
        return fields.wrong() ? null : new ResidentDraft(name, relation, title.isEmpty() ? null : title, phones);
    }

    Map<String, String> typed(int version) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("relation", relation.name());
        typed.put("title", title == null ? "" : title);
        typed.put(
                "phones",
                String.join("、", phones.stream().map(PhoneNumber::written).toList()));
        typed.put("version", String.valueOf(version));
        return typed;
    }

    /** The values for the audit log, with masked numbers. */
    Map<String, Object> audited() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("relation", relation.stored());
        all.put("title", title == null ? "" : title);
        all.put("phones", phones.stream().map(PhoneNumber::masked).toList());
        return all;
    }
}
