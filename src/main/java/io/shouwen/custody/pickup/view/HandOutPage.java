package io.shouwen.custody.pickup.view;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Handing out parcels: finding the household, then its parcels and who takes them.
 *
 * @param q what was typed or scanned
 * @param notice why nothing was found, or what happened to the code; null if there is nothing to say
 * @param choices several households that match
 * @param household the one; null while it is not found
 * @param strangers whether the reader may hand out to somebody without the household's authority
 * @param waiting number of parcels that wait in the project
 */
public record HandOutPage(
        String q,
        @Nullable Problem notice,
        List<Choice> choices,
        @Nullable Household household,
        Form form,
        boolean strangers,
        int waiting)
        implements View {

    /** @param names of the addressees */
    public record Choice(HouseRef house, String names, int parcels) {}

    /**
     * @param instructions standing instructions in force
     * @param chosen the resident the parcels name, if it is one; null if not
     * @param byCode whether the household's code was typed
     * @param codes when its open codes were made
     */
    public record Household(
            HouseRef house,
            HouseInstructions instructions,
            List<Line> parcels,
            List<Person> people,
            @Nullable UUID chosen,
            boolean byCode,
            List<Instant> codes) {}

    /** @param place code of the slot */
    public record Line(
            UUID id, String tag, String courier, String addressee, String place, Instant since, Instant due) {

        public boolean overdue(Instant now) {
            return !now.isBefore(due);
        }
    }

    /** @param phone masked */
    public record Person(UUID id, String name, String title, String relationKey, String phone) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
