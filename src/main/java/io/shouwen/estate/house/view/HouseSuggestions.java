package io.shouwen.estate.house.view;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.ResidentRef;
import io.shouwen.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list below the house picker. */
public record HouseSuggestions(String typed, List<Choice> choices) implements View {

    /** @param resident null for the house itself @param phone masked; only if a number was typed */
    public record Choice(
            HouseRef house,
            @Nullable ResidentRef resident,
            @Nullable String phone) {

        /** The text of the field after this was chosen. */
        public String label() {
            return resident == null ? house.code() : house.code() + " " + resident.name();
        }
    }
}
