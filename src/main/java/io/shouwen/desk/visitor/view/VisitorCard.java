package io.shouwen.desk.visitor.view;

import io.shouwen.desk.call.view.WhoCalls;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.web.View;
import io.shouwen.standard.phrase.PhraseBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to greet a visitor, and what the desk should know about the house; a fragment of the visit's form.
 *
 * @param title the title of a known leader or resident; empty for others
 * @param own words for this leader instead of the usual greeting; may be empty
 * @param who the visitor, if of a household, or else somebody of the house
 * @param known whether {@code who} is the visitor
 * @param house null for none
 * @param household names of the people of the house
 */
public record VisitorCard(
        PhraseBook phrases,
        String title,
        String own,
        @Nullable WhoCalls who,
        boolean known,
        @Nullable HouseRef house,
        List<String> household,
        HouseInstructions instructions)
        implements View {

    /** The form of address; empty if nobody is known. */
    public String addressed(boolean chinese) {
        return !title.isEmpty() ? title : who != null && known ? who.addressed(chinese) : "";
    }
}
