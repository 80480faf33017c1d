package io.shouwen.tickets;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Department;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;

/** Walks one demo ticket from its opening until it ends or the present is reached. */
class DemoWalk {

    private final DemoFacts facts;
    private final DemoStory story;
    private final Actor first;
    private final Actor butler;
    private final Function<Role, Actor> anyone;
    private final Random random;
    private final Instant now;
    private Ticket ticket;
    private Actor owner;
    private Instant at;

    DemoWalk(
            DemoFacts facts,
            DemoStory story,
            Ticket ticket,
            Actor first,
            Actor butler,
            Function<Role, Actor> anyone,
            Random random,
            Instant now) {
        this.facts = facts;
        this.story = story;
        this.ticket = ticket;
        this.first = first;
        this.butler = butler;
        this.anyone = anyone;
        this.random = random;
        this.now = now;
        this.owner = first;
        this.at = ticket.openedAt();
    }

    void go() {
        if (work()) {
            end();
        } else if (ticket.settlement() == null) {
            late(now);
            facts.runsOn(ticket, now);
        }
    }

    /** How a department meets what is handed to it. */
    enum Meeting {
        WAITS,
        LATE,
        DECLINES,
        WORKS,
        DONE
    }

    /** Offered to a department on the desk's word; its head meets it as told. */
    void toDepartment(Department department, Actor head, String asked, Meeting meeting) {
        if (!pass(2, 9)) {
            return;
        }
        Receivers.Asked until = Receivers.asked(department, DemoFacts.RECEPTION, at);
        ticket = facts.offered(ticket.offer(owner, until.to(), until.answerBy(), asked, at));
        boolean answers = meeting != Meeting.WAITS && meeting != Meeting.LATE
                || meeting == Meeting.LATE && at.plus(Duration.ofHours(30)).isBefore(now);
        if (answers) {
            Instant by = until.answerBy();
            at = meeting == Meeting.LATE
                    ? by.plus(Duration.ofMinutes(70))
                    : at.plus(Duration.between(at, by).dividedBy(3));
            facts.unanswered(ticket, until, at.isBefore(now) ? at : now);
        } else {
            facts.unanswered(ticket, until, now);
        }
        if (!answers || at.isAfter(now)) {
            late(now);
            facts.runsOn(ticket, now);
            facts.waits(ticket, until, now);
            return;
        }
        if (meeting == Meeting.DECLINES) {
            ticket = facts.answered(
                    ticket, ticket.decline(head), head, HandOver.Answer.DECLINED, "不在我部合同范围内，请转维保单位", at);
        } else {
            ticket = facts.answered(ticket, ticket.accept(head, at), head, HandOver.Answer.ACCEPTED, "", at);
            owner = head;
            contact();
        }
        if (meeting != Meeting.DONE || !settle(40, 160, WayOut.HANDLED)) {
            late(now);
            facts.runsOn(ticket, now);
        }
    }

    /** Taken over by somebody and still in work; what is late by now has been escalated. */
    void stayWith(Actor who) {
        handOver(who, false);
        late(now);
        facts.runsOn(ticket, now);
    }

    /** Done and closed, nobody has asked back yet. */
    void closedBy(Actor who) {
        if (handOver(who, false) && settle(10, 30, WayOut.HANDLED) && pass(2, 9)) {
            ticket = facts.closed(ticket.close(who, story.done(), at), at);
        }
    }

    /** @return whether the work was done before the present */
    private boolean work() {
        if (story.atOnce() && one(4, 3)) {
            return settle(5, 12, WayOut.ON_THE_SPOT);
        }
        if (story.notOurs()) {
            return settle(10, 25, WayOut.NOT_OURS);
        }
        if (recent(Duration.ofHours(14)) && one(4, 1)) {
            return false;
        }
        if (!handOver(counterpart(), one(8, 1))) {
            return false;
        }
        if (story.kind() == Kind.REPAIR && owner.is(Role.BUTLER) && !handOver(anyone.apply(Role.REPAIR), false)) {
            return false;
        }
        boolean slow = recent(Duration.ofHours(60)) ? one(2, 1) : one(14, 1);
        if (story.kind() == Kind.COMPLAINT && one(4, 1) && !up()) {
            return false;
        }
        if (!slow && story.kind() == Kind.REPAIR && one(9, 1)) {
            extend();
        }
        return slow ? settle(1800, 5200, WayOut.HANDLED) : settle(story.least(), story.most(), WayOut.HANDLED);
    }

    private Actor counterpart() {
        return story.kind() == Kind.REPAIR && one(3, 2) ? anyone.apply(Role.REPAIR) : butler;
    }

    private boolean handOver(Actor to, boolean hesitant) {
        if (to.id().equals(owner.id())) {
            return true;
        }
        if (!pass(1, 6)) {
            return false;
        }
        Ticket offered = facts.offered(ticket.offer(owner, to.id(), story.asked(), at));
        ticket = offered;
        if (!pass(hesitant ? 35 : 2, hesitant ? 110 : 24)) {
            return false;
        }
        if (hesitant && one(3, 1)) {
            ticket = facts.answered(offered, offered.decline(to), to, HandOver.Answer.DECLINED, "正在处理另一户，今天排不开", at);
            return handOver(anyone.apply(Role.REPAIR), false);
        }
        ticket = facts.answered(offered, offered.accept(to, at), to, HandOver.Answer.ACCEPTED, "", at);
        owner = to;
        contact();
        return true;
    }

    /** Whoever took it speaks with the resident soon, most of the time. */
    private void contact() {
        if (ticket.respondedAt() == null && !one(14, 1) && pass(1, 5)) {
            ContactWay way = one(5, 4) ? ContactWay.PHONE : ContactWay.AT_HOME;
            ticket = facts.contacted(ticket, owner, way, story.comment(), at);
        }
    }

    private boolean up() {
        if (!pass(30, 120)) {
            return false;
        }
        ticket = facts.escalated(ticket, 1, owner, "业户要求主管答复", at);
        if (one(2, 1) && pass(10, 60)) {
            Actor supervisor = anyone.apply(Role.SUPERVISOR);
            ticket = facts.takenOver(ticket, supervisor, "由我直接答复业户", at);
            owner = supervisor;
        }
        return true;
    }

    private void extend() {
        Instant due = ticket.due().at();
        Instant asked = due.minus(Duration.ofHours(5));
        Instant answered = asked.plus(Duration.ofMinutes(20L + random.nextInt(60)));
        if (asked.isAfter(at) && answered.isBefore(now)) {
            ticket = facts.extended(
                    ticket,
                    owner,
                    "配件要到货，后天才能更换",
                    asked,
                    due.plus(Duration.ofDays(1)),
                    anyone.apply(Role.SUPERVISOR),
                    answered);
            at = answered;
        }
    }

    private boolean settle(int least, int most, WayOut way) {
        if (!pass(least, most)) {
            return false;
        }
        late(at);
        ticket = facts.settled(ticket.settle(owner, way, story.done(), at));
        return true;
    }

    /** What the deadlines raised until then. */
    private void late(Instant until) {
        Instant due = ticket.due().at();
        Instant next = due.plus(TicketDeadlines.BETWEEN_LEVELS);
        if (ticket.settlement() == null && due.isBefore(until)) {
            ticket = facts.escalated(ticket, 1, null, "", due);
        }
        if (ticket.settlement() == null && next.isBefore(until)) {
            ticket = facts.escalated(ticket, 2, null, "", next);
        }
    }

    private void end() {
        boolean atOnce = owner.id().equals(first.id());
        if (!atOnce && !pass(5, 240)) {
            return;
        }
        Actor closer = one(4, 1) ? anyone.apply(Role.SUPERVISOR) : owner;
        ticket = facts.closed(ticket.close(closer, story.done(), at), at);
        if (one(5, 1) && pass(20, 900)) {
            facts.satisfied(ticket, one(9, 1) ? 2 : 3, "", true, at);
        }
        if (PlainKind.valueOf(story.kind().name()).followUp() != null) {
            askBack(closer);
        }
    }

    private void askBack(Actor closer) {
        boolean tardy = one(11, 1);
        Actor caller = anyone.apply(owner.is(Role.DESK) || closer.is(Role.DESK) ? Role.SUPERVISOR : Role.DESK);
        if (caller.id().equals(closer.id())
                || caller.id().equals(owner.id())
                || !pass(tardy ? 1500 : 90, tardy ? 2400 : 1200)) {
            return;
        }
        if (one(7, 1)) {
            facts.called(ticket, caller, new FollowUps.Call(false, null, "无人接听"), at);
            if (!pass(60, 200)) {
                return;
            }
        }
        int score = one(12, 1) ? 1 : one(8, 1) ? 2 : 3;
        facts.called(ticket, caller, new FollowUps.Call(true, score, story.said(score)), at);
        if (score == 1 && pass(2, 5)) {
            ticket = facts.reopened(ticket, caller, "回访不满意：" + story.said(1), at);
            if (settle(200, 900, WayOut.HANDLED) && pass(10, 60)) {
                ticket = facts.closed(ticket.close(owner, story.done(), at), at);
                if (pass(90, 1200)) {
                    facts.called(ticket, caller, new FollowUps.Call(true, 3, story.said(3)), at);
                }
            } else if (ticket.settlement() == null) {
                late(now);
                facts.runsOn(ticket, now);
            }
        }
    }

    /** What came in lately is often still in work. */
    private boolean recent(Duration within) {
        return ticket.openedAt().plus(within).isAfter(now);
    }

    /** Lets minutes go by. @return false where that would be in the future; the time stays then */
    private boolean pass(int least, int most) {
        Instant later = at.plusSeconds(60L * (least + random.nextInt(most - least + 1)) + random.nextInt(60));
        if (later.isAfter(now)) {
            return false;
        }
        at = later;
        return true;
    }

    private boolean one(int of, int chances) {
        return random.nextInt(of) < chances;
    }
}
