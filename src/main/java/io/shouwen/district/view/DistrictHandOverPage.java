package io.shouwen.district.view;

import io.shouwen.district.DistrictHandOver;
import io.shouwen.district.view.DistrictsPage.AreaChoice;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.View;
import io.shouwen.staff.OpenMatters.OpenMatter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pending hand-over, for both sides to confirm on the phone.
 *
 * @param areas the areas to move, with their households
 * @param matters open matters that move with them, soonest due first
 * @param moreMatters whether there are more than shown
 * @param staying number of other open matters, which keep their owner
 * @param mine the side for which the reader may confirm: {@code LEAVING}, {@code COMING} or null
 * @param inStead whether the reader would confirm in place of somebody absent, which needs a reason
 * @param withdrawable whether the reader may withdraw it
 */
public record DistrictHandOverPage(
        DistrictHandOver handOver,
        List<AreaChoice> areas,
        List<OpenMatter> matters,
        boolean moreMatters,
        int staying,
        @Nullable String mine,
        boolean inStead,
        boolean withdrawable,
        Instant now)
        implements View {

    /**
     * Whether the matters are links: for the leaving butler and those who see all matters. The next butler sees them
     * after the hand-over.
     */
    public boolean mattersOpen(Actor reader) {
        return reader.leads()
                || reader.is(Role.DESK, Role.CONTROL)
                || reader.id().equals(handOver.from().butler());
    }

    public int households() {
        return areas.stream().mapToInt(AreaChoice::households).sum();
    }
}
