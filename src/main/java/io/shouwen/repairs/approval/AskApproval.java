package io.shouwen.repairs.approval;

import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.repairs.RepairMove;
import io.shouwen.repairs.RepairMoved;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends the link to the resident by SMS once the work is done, if there is a mobile number. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskApproval {

    private final ApprovalLinks links;
    private final Outbox outbox;
    private final OwnAddress own;
    private final ProjectDirectory projects;
    private final JdbcClient jdbc;

    AskApproval(ApprovalLinks links, Outbox outbox, OwnAddress own, ProjectDirectory projects, JdbcClient jdbc) {
        this.links = links;
        this.outbox = outbox;
        this.own = own;
        this.projects = projects;
        this.jdbc = jdbc;
    }

    @EventListener
    void done(RepairMoved moved) {
        if (moved.move() != RepairMove.FINISH || !own.known() || !(moved.by() instanceof Actor.Staff)) {
            return;
        }
        record Contact(String number, String phone) {}
        Contact contact = jdbc.sql("""
                select t.number, coalesce(p.phone, '') from tickets.matter t
                left join tickets.matter_phone p on p.project_id = t.project_id and p.ticket_id = t.id
                where t.project_id = ? and t.id = ?""")
                .params(moved.projectId(), moved.repairId())
                .query((row, n) -> new Contact(row.getString(1), row.getString(2)))
                .single();
        Optional<Mobile> mobile = Mobile.parse(contact.phone());
        if (mobile.isEmpty()) {
            return;
        }
        ProjectRef project = projects.byId(moved.projectId()).orElseThrow();
        String token = links.make(project.id(), moved.repairId(), moved.by().id(), moved.now());
        outbox.send(
                project.id(),
                new Letter(
                        MessageChannel.SMS,
                        mobile.get().digits(),
                        Notifications.Kind.NEWS,
                        "repair-approval/" + moved.step(),
                        "zh",
                        "repairs.link.asked",
                        List.of(project.name(), contact.number()),
                        own.of("/o/" + project.code() + "/repair-approval/" + token)));
    }
}
