package io.shouwen.repairs.list.view;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Address;
import io.shouwen.repairs.RepairStage;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of repairs, read from the query string. Malformed values are ignored.
 *
 * @param stage null for all open ones, unless {@code all}
 * @param all with the closed ones
 * @param text part of number, title or house; empty for all
 */
public record RepairFilter(@Nullable RepairStage stage, boolean all, boolean mine, String text) {

    public static RepairFilter of(Map<String, String> address) {
        String text = address.getOrDefault("text", "").strip();
        RepairStage stage = null;
        for (RepairStage each : RepairStage.values()) {
            if (each.name().equalsIgnoreCase(address.get("stage"))) {
                stage = each;
            }
        }
        return new RepairFilter(
                stage, address.containsKey("all"), address.containsKey("mine"), TypedText.first(text, 60));
    }

    public boolean narrowed() {
        return stage != null || !text.isEmpty();
    }

    /** The query string of this filter. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        Address.add(query, "stage", stage == null ? "" : stage.name().toLowerCase(Locale.ROOT));
        Address.add(query, "all", all ? "on" : "");
        Address.add(query, "mine", mine ? "on" : "");
        Address.add(query, "text", text);
        return query.toString();
    }
}
