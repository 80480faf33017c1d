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
 * A district on its way to another butler, for both to confirm on the phone.
 *
 * @param areas what passes on, with the households
 * @param matters what passes on with it, soonest due first
 * @param moreMatters whether there are more than shown
 * @param staying how many more are open in its houses and stay with whoever owns them
 * @param mine the side whose word the reader is to say now: {@code LEAVING}, {@code COMING} or null
 * @param inStead whether it is said for somebody who is not there, which needs a reason
 * @param withdrawable whether the reader may call it off
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

    /** A butler's matters open for the butler and for who sees all; the next one may see them once they have passed. */
    public boolean mattersOpen(Actor reader) {
        return reader.leads()
                || reader.is(Role.DESK, Role.CONTROL)
                || reader.id().equals(handOver.from().butler());
    }

    public int households() {
        return areas.stream().mapToInt(AreaChoice::households).sum();
    }
}
