package io.shouwen.desk.call.view;

import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.TypedText;
import io.shouwen.tickets.list.TicketLine;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A possible caller.
 *
 * @param title form of address of a known leader, or null
 * @param relationKey message key of owner, tenant or family
 * @param butler the house's butler; empty if the district is vacant
 */
public record WhoCalls(
        UUID residentId,
        String name,
        @Nullable String title,
        String relationKey,
        UUID houseId,
        String house,
        String butler,
        String butlerPhone,
        HouseInstructions instructions,
        List<TicketLine> tickets) {

    private static final Set<String> TWO_CHARACTERS = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "皇甫", "公孙", "慕容", "令狐", "长孙", "宇文", "轩辕", "端木",
            "百里", "呼延");

    /**
     * The form of address for the greeting: the title; else in Chinese the surname with both forms, to be chosen by the
     * voice.
     */
    public String addressed(boolean chinese) {
        if (title != null) {
            return title;
        }
        if (!chinese
                || name.isEmpty()
                || Character.UnicodeScript.of(name.codePointAt(0)) != Character.UnicodeScript.HAN) {
            return name;
        }
        boolean two = TypedText.longer(name, 2) && TWO_CHARACTERS.contains(TypedText.first(name, 2));
        return TypedText.first(name, two ? 2 : 1) + "先生/女士";
    }
}
