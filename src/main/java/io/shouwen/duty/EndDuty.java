package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Span;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.roster.Post;
import io.shouwen.roster.Roster;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a sign-on: by the person if the post stays covered, by a superior's release, or by the product if it was
 * forgotten.
 */
@Component
@Clause("2.4.3")
@Transactional(propagation = Propagation.MANDATORY)
class EndDuty {

    private final SignOns signOns;
    private final OnDuty onDuty;
    private final Roster roster;
    private final StaffDirectory staff;
    private final HandoverNotes handoverNotes;
    private final Deadlines deadlines;
    private final WatchPosts watchPosts;
    private final Audit audit;

    EndDuty(
            SignOns signOns,
            OnDuty onDuty,
            Roster roster,
            StaffDirectory staff,
            HandoverNotes handoverNotes,
            Deadlines deadlines,
            WatchPosts watchPosts,
            Audit audit) {
        this.signOns = signOns;
        this.onDuty = onDuty;
        this.roster = roster;
        this.staff = staff;
        this.handoverNotes = handoverNotes;
        this.deadlines = deadlines;
        this.watchPosts = watchPosts;
        this.audit = audit;
    }

    /** Whether signing off now would leave a post empty that must be covered. */
    boolean wouldBeEmpty(UUID projectId, SignOn signOn, Instant now) {
        boolean alone = onDuty.now(projectId, now).stream()
                .noneMatch(present -> present.post().id().equals(signOn.postId())
                        && !present.id().equals(signOn.id()));
        return alone
                && roster.due(projectId, new Span(now, now.plusMillis(1))).stream()
                        .anyMatch(due -> due.post().id().equals(signOn.postId()));
    }

    /** Up to six colleagues with the role of the post, those not on duty first. */
    List<String> standIns(UUID projectId, Post post, UUID leaver, Instant now) {
        List<UUID> busy =
                onDuty.now(projectId, now).stream().map(Present::staffId).toList();
        return post
                .kind()
                .role()
                .map(role -> staff.holders(projectId, role))
                .orElseGet(() -> staff.list(projectId))
                .stream()
                .filter(member -> !member.id().equals(leaver))
                .sorted(java.util.Comparator.comparing(member -> busy.contains(member.id())))
                .limit(6)
                .map(StaffMember::name)
                .toList();
    }

    /** @param words remarks for the next shift, in addition to the items of the note */
    void signOff(UUID projectId, UUID id, UUID staffId, String words, Instant now) {
        signOns.oneAtATime(projectId);
        SignOn signOn = signOns.find(projectId, id)
                .filter(found -> found.staffId().equals(staffId))
                .orElseThrow(NotFound::new);
        if (!signOn.running()) {
            return;
        }
        Post post = post(projectId, signOn);
        if (wouldBeEmpty(projectId, signOn, now)) {
            String names = standIns(projectId, post, staffId, now).stream().collect(Collectors.joining("、"));
            throw names.isEmpty()
                    ? new RuleBroken("2.4.3", "duty.refused.empty-alone", post.name())
                    : new RuleBroken("2.4.3", "duty.refused.empty", post.name(), names);
        }
        close(projectId, signOn, now, SignOn.Ended.SELF, null, "");
        handoverNotes.give(projectId, signOn, post, words, now);
        watchPosts.look(projectId, now);
    }

    /** A superior releases the person although nobody has come, and answers for it by name and reason. */
    void answerFor(UUID projectId, UUID id, UUID superior, String reason, Instant now) {
        signOns.oneAtATime(projectId);
        SignOn signOn = signOns.find(projectId, id).orElseThrow(NotFound::new);
        if (signOn.staffId().equals(superior)) {
            throw new RuleBroken("2.4.3", "duty.refused.own");
        }
        if (!signOn.running()) {
            return;
        }
        if (!wouldBeEmpty(projectId, signOn, now)) {
            throw new RuleBroken("2.4.3", "duty.refused.not-needed");
        }
        close(projectId, signOn, now, SignOn.Ended.ANSWERED, superior, reason.strip());
        handoverNotes.give(projectId, signOn, post(projectId, signOn), "", now);
        watchPosts.look(projectId, now);
    }

    /** Closes a forgotten sign-on as of the end of the shift, because nobody has said that the person stayed. */
    Optional<SignOn> forgotten(UUID projectId, UUID id, Instant now) {
        signOns.oneAtATime(projectId);
        Optional<SignOn> open = signOns.find(projectId, id).filter(SignOn::running);
        open.ifPresent(signOn -> {
            close(projectId, signOn, signOn.until(), SignOn.Ended.SYSTEM, null, "");
            watchPosts.look(projectId, now);
        });
        return open;
    }

    private void close(
            UUID projectId, SignOn signOn, Instant off, SignOn.Ended ended, @Nullable UUID by, String reason) {
        Instant end = off.isAfter(signOn.on()) ? off : signOn.on().plusMillis(1);
        signOns.close(projectId, signOn.id(), end, ended, by, reason);
        deadlines.end(projectId, BeginDuty.SUBJECT, signOn.id(), "sign-off", off);
        audit.record(
                projectId,
                "signed-off",
                BeginDuty.SUBJECT,
                signOn.id(),
                null,
                Map.of("off", end.toString(), "ended", ended, "reason", reason));
    }

    private Post post(UUID projectId, SignOn signOn) {
        return signOns.post(projectId, signOn.postId());
    }
}
