package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Span;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.Post;
import io.shouwen.roster.Roster;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs a person on. People sign on only themselves, to one post at a time, and only to a post whose role they hold.
 */
@Component
@Clause("2.1.1")
@Transactional(propagation = Propagation.MANDATORY)
class BeginDuty {

    static final String SUBJECT = "sign-on";

    private final SignOns signOns;
    private final Roster roster;
    private final StaffDirectory staff;
    private final Deadlines deadlines;
    private final WatchPosts watchPosts;
    private final Audit audit;

    BeginDuty(
            SignOns signOns,
            Roster roster,
            StaffDirectory staff,
            Deadlines deadlines,
            WatchPosts watchPosts,
            Audit audit) {
        this.signOns = signOns;
        this.roster = roster;
        this.staff = staff;
        this.deadlines = deadlines;
        this.watchPosts = watchPosts;
        this.audit = audit;
    }

    /** The shift that a sign-on now would belong to. */
    Optional<PlannedShift> shift(UUID projectId, UUID staffId, Instant now) {
        return SignOn.shift(
                roster.planned(projectId, new Span(now, now.plus(SignOn.EARLY).plusMillis(1))).stream()
                        .filter(planned -> planned.staffId().equals(staffId))
                        .toList(),
                now);
    }

    /** Idempotent by id. @param id made by the device */
    void signOn(UUID projectId, UUID id, UUID staffId, UUID postId, SignOn.How how, Whereabouts where, Instant now) {
        signOns.oneAtATime(projectId);
        Optional<SignOn> before = signOns.find(projectId, id);
        if (before.isPresent()) {
            if (!before.get().staffId().equals(staffId)
                    || !before.get().postId().equals(postId)) {
                throw new RuleBroken("2.1.1", "duty.refused.other-content");
            }
            return;
        }
        Post post = roster.posts(projectId).stream()
                .filter(each -> each.id().equals(postId))
                .findFirst()
                .orElseThrow(NotFound::new);
        StaffMember who =
                staff.byId(projectId, staffId).orElseThrow(() -> new RuleBroken("2.1.1", "duty.refused.not-staff"));
        SignOn signOn = SignOn.begin(id, post, who, shift(projectId, staffId, now), how, where, now);
        if (!signOns.add(projectId, signOn)) {
            throw new RuleBroken("2.1.1", "duty.refused.already");
        }
        deadlines.set(
                new DeadlinePlan(
                        projectId,
                        SUBJECT,
                        id,
                        "sign-off",
                        signOn.until(),
                        List.of(
                                new Alarm(0, signOn.until().plus(SignOn.REMIND_AFTER)),
                                new Alarm(1, signOn.until().plus(SignOn.CLOSE_AFTER)))),
                now);
        audit.record(projectId, "signed-on", SUBJECT, id, null, signOn);
        watchPosts.look(projectId, now);
    }
}
