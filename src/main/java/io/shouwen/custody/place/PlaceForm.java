package io.shouwen.custody.place;

import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the forms that make places. */
@Component
class PlaceForm {

    static final int LONGEST_NAME = 60;

    private final Places places;

    PlaceForm(Places places) {
        this.places = places;
    }

    /** Null if a field is wrong. @param id of the room, shelf or cabinet to make */
    @Nullable
    PlaceBatch read(ProjectRef project, UUID id, Fields fields) {
        Place.Kind kind = fields.required("kind", Place.Kind.class);
        String code = fields.required("code", PlaceForm::code, "");
        String name = fields.text("name", LONGEST_NAME);
        if (!code.isEmpty() && places.byCode(project.id(), code).isPresent()) {
            fields.problem("code", "custody.place.code-taken", code);
        }
        PlaceBatch batch = switch (kind) {
            case ROOM -> PlaceBatch.room(id, code, name);
            case SHELF -> {
                UUID room = fields.requiredId("room");
                if (places.byId(project.id(), room)
                        .filter(place -> place.kind() == Place.Kind.ROOM && place.closedAt() == null)
                        .isEmpty()) {
                    fields.problem("room", "form.malformed");
                }
                yield PlaceBatch.shelf(
                        id,
                        room,
                        code,
                        name,
                        fields.number("rows", 1, PlaceBatch.MOST_ROWS),
                        fields.number("slots", 1, PlaceBatch.MOST_SLOTS_A_ROW),
                        fields.number("each", 1, PlaceBatch.MOST_IN_A_SLOT));
            }
            case CABINET -> PlaceBatch.cabinet(id, code, name, fields.number("hooks", 1, PlaceBatch.MOST_HOOKS));
            case SLOT, HOOK -> {
                fields.problem("kind", "form.malformed");
                yield PlaceBatch.room(id, code, name);
            }
        };
        return fields.wrong() ? null : batch;
    }

    private static Optional<String> code(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return code.matches("[A-Z0-9]{1,4}") ? Optional.of(code) : Optional.empty();
    }
}
