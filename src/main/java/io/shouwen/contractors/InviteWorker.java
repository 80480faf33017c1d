package io.shouwen.contractors;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invites a person of a company by a link that is valid once, sent by SMS where that is set up; and takes the password. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InviteWorker {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Outbox outbox;
    private final OwnAddress own;
    private final Audit audit;

    InviteWorker(Invitations invitations, Accounts accounts, Outbox outbox, OwnAddress own, Audit audit) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.outbox = outbox;
        this.own = own;
        this.audit = audit;
    }

    /**
     * @return path of the link
     * @throws RuleBroken if the person ended, or works for another project too: then one project may not set a password
     *     that opens the other
     */
    String invite(ProjectRef project, Workers.Saved worker, Actor by, Instant now) {
        if (!worker.present()) {
            throw new RuleBroken("4.1.2.2", "contractors.rule.ended");
        }
        if (!accounts.onlyIn(worker.id(), project.id())) {
            throw new RuleBroken("4.1.2.2", "contractors.rule.not-ours");
        }
        String path = "/o/" + project.code() + "/join/" + invitations.make(project.id(), worker.id(), by, now);
        audit.record(project.id(), "invited", "worker", worker.id(), null, null);
        if (own.known()) {
            Mobile.parse(worker.worker().phone())
                    .ifPresent(mobile -> outbox.send(
                            project.id(),
                            new Letter(
                                    MessageChannel.SMS,
                                    mobile.digits(),
                                    Notifications.Kind.NEWS,
                                    "invitation/" + worker.id(),
                                    "zh",
                                    "contractors.invited",
                                    List.of(project.name()),
                                    own.of(path))));
        }
        return path;
    }

    /** Sets the password and uses the link up. */
    void join(UUID projectId, Workers.Saved worker, String password, Instant now) {
        invitations.useUp(projectId, worker.id(), now);
        accounts.changePassword(worker.id(), password);
        audit.record(projectId, "joined", "worker", worker.id(), null, null);
    }
}
