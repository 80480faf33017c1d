package io.shouwen.tickets;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.contact.view.ContactWay;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Walks one demo ticket from its opening until it ends or the present is reached. */
class DemoWalk {

    private final DemoMoves moves;
    private final TicketStory story;
    private final UUID id;
    private final Actor first;
    private final Actor butler;
    private final Function<Role, Actor> anyone;
    private final Random random;
    private final Instant opened;
    private final Instant now;
    private Actor owner;
    private Instant at;
    private boolean contacted;

    DemoWalk(
            DemoMoves moves,
            TicketStory story,
            UUID id,
            Actor first,
            Actor butler,
            Function<Role, Actor> anyone,
            Random random,
            Instant opened,
            Instant now) {
        this.moves = moves;
        this.story = story;
        this.id = id;
        this.first = first;
        this.butler = butler;
        this.anyone = anyone;
        this.random = random;
        this.opened = opened;
        this.now = now;
        this.owner = first;
        this.at = opened;
    }

    void go() {
        if (work()) {
            end();
        }
    }

    /** Nothing more happens to it by anybody's hand. */
    void rest() {
        moves.until(id, now);
    }

    /** How a department meets what is handed to it. */
    enum Meeting {
        WAITS,
        LATE,
        DECLINES,
        WORKS,
        DONE
    }

    /**
     * Offered to a department on the desk's word, which tells the resident; its head meets it as told.
     *
     * @param answerWithin minutes of reception time it has
     */
    void toDepartment(UUID department, int answerWithin, Actor head, String asked, Meeting meeting) {
        if (!pass(2, 9)) {
            return;
        }
        moves.offer(id, owner, department, asked, at);
        contact(story.passed());
        boolean answered = switch (meeting) {
            case WAITS -> false;
            case LATE -> passReception(answerWithin + 70);
            default -> passReception(answerWithin / 3);
        };
        if (!answered) {
            return;
        }
        if (meeting == Meeting.DECLINES) {
            moves.decline(id, head, "不在我部合同范围内，请转维保单位", at);
            return;
        }
        moves.accept(id, head, at);
        owner = head;
        contact(story.comment());
        if (meeting == Meeting.DONE) {
            settle(40, 160, WayOut.HANDLED);
        }
    }

    /** An emergency of the fault guide, taken within minutes; over in time if it is long ago, else still in work. */
    void emergency(String fault, boolean mistaken) {
        moves.declare(id, first, fault, at);
        if (!pass(1, 3)) {
            return;
        }
        owner = moves.alarmedRepairer(id).orElseGet(() -> anyone.apply(Role.SUPERVISOR));
        moves.take(id, owner, at);
        contact("五分钟内到，先按说的做，别靠近。");
        if (recent(Duration.ofHours(1)) || !pass(6, 12)) {
            return;
        }
        if (mistaken) {
            moves.withdraw(id, owner, "到场只是阀门渗水，已关紧，改按普通报修处理", at);
        }
        if (settle(2, 6, WayOut.HANDLED) && pass(3, 20)) {
            moves.close(id, owner, story.done(), at);
        }
    }

    /** Taken over by somebody and still in work. */
    void stayWith(Actor who) {
        handOver(who, false);
    }

    /** Done and closed, nobody has asked back yet. */
    void closedBy(Actor who) {
        if (handOver(who, false) && settle(10, 30, WayOut.HANDLED) && pass(2, 9)) {
            moves.close(id, who, story.done(), at);
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
        if (one(3, 2)) {
            contact(story.taken());
        }
        if (recent(Duration.ofHours(14)) && one(4, 1)) {
            return false;
        }
        if (!handOver(counterpart(), one(10, 1))) {
            return false;
        }
        if (story.kind().equals(Kind.REPAIR) && owner.is(Role.BUTLER) && !handOver(anyone.apply(Role.REPAIR), false)) {
            return false;
        }
        boolean slow = recent(Duration.ofHours(60)) ? one(6, 1) : one(24, 1);
        if (story.kind().equals(Kind.SUGGESTION) && one(5, 1) && !up()) {
            return false;
        }
        if (!slow && story.kind().equals(Kind.REPAIR) && one(9, 1)) {
            extend();
        }
        return slow ? settle(1800, 5200, WayOut.HANDLED) : settle(story.least(), story.most(), WayOut.HANDLED);
    }

    private Actor counterpart() {
        return story.kind().equals(Kind.REPAIR) && one(3, 2) ? anyone.apply(Role.REPAIR) : butler;
    }

    private boolean handOver(Actor to, boolean hesitant) {
        if (to.id().equals(owner.id())) {
            return true;
        }
        if (!pass(1, 6)) {
            return false;
        }
        moves.offer(id, owner, to.id(), story.asked(), at);
        if (!pass(hesitant ? 35 : 2, hesitant ? 110 : 18)) {
            return false;
        }
        if (hesitant && one(3, 1)) {
            moves.decline(id, to, "正在处理另一户，今天排不开", at);
            Actor other = anyone.apply(Role.REPAIR);
            return handOver(other.id().equals(to.id()) ? butler : other, false);
        }
        moves.accept(id, to, at);
        owner = to;
        if (!contacted) {
            contact(story.comment());
        }
        return true;
    }

    /** Somebody speaks with the resident soon, nearly always. */
    private void contact(String words) {
        if (!one(20, 1) && pass(1, 5)) {
            moves.contact(id, owner, one(5, 4) ? ContactWay.PHONE : ContactWay.AT_HOME, words, at);
            contacted = true;
        }
    }

    private boolean up() {
        if (!pass(30, 120)) {
            return false;
        }
        moves.report(id, owner, "业户要求主管答复", at);
        Actor supervisor = anyone.apply(Role.SUPERVISOR);
        if (one(2, 1) && pass(10, 60) && !supervisor.id().equals(owner.id())) {
            moves.takeOver(id, supervisor, "由我直接答复业户", at);
            owner = supervisor;
        }
        return true;
    }

    private void extend() {
        Instant due = moves.ticket(id).due().at();
        Instant asked = due.minus(Duration.ofHours(5));
        Instant answered = asked.plus(Duration.ofMinutes(20L + random.nextInt(60)));
        if (asked.isAfter(at) && answered.isBefore(now)) {
            moves.extend(
                    id,
                    owner,
                    "配件要到货，后天才能更换",
                    due.plus(Duration.ofDays(1)),
                    asked,
                    anyone.apply(Role.SUPERVISOR),
                    answered);
            at = answered;
        }
    }

    private boolean settle(int least, int most, WayOut way) {
        if (!pass(least, most)) {
            return false;
        }
        moves.settle(id, owner, way, story.done(), at);
        return true;
    }

    private void end() {
        boolean atOnce = owner.id().equals(first.id());
        if (!atOnce && !pass(5, 240)) {
            return;
        }
        Actor closer = one(4, 1) ? anyone.apply(Role.SUPERVISOR) : owner;
        Instant closed = at;
        moves.close(id, closer, story.done(), closed);
        if (one(5, 1) && pass(20, 900)) {
            moves.satisfied(id, closer, one(20, 1) ? 2 : 3, closed, at);
        }
        if (story.kind().equals(Kind.REPAIR)) {
            askBack(closer);
        }
    }

    private void askBack(Actor closer) {
        boolean tardy = one(20, 1);
        Actor caller = anyone.apply(owner.is(Role.DESK) || closer.is(Role.DESK) ? Role.SUPERVISOR : Role.DESK);
        if (caller.id().equals(closer.id())
                || caller.id().equals(owner.id())
                || !pass(tardy ? 1500 : 90, tardy ? 2400 : 1200)) {
            return;
        }
        if (one(7, 1)) {
            moves.called(id, caller, false, null, "无人接听", false, at);
            if (!pass(60, 200)) {
                return;
            }
        }
        int score = one(25, 1) ? 1 : one(16, 1) ? 2 : 3;
        moves.called(id, caller, true, score, story.said(score), score == 1, at);
        if (score == 1 && settle(200, 900, WayOut.HANDLED) && pass(10, 60)) {
            moves.close(id, owner, story.done(), at);
            if (pass(90, 1200)) {
                moves.called(id, caller, true, 3, story.said(3), false, at);
            }
        }
    }

    /** What came in lately is often still in work. */
    private boolean recent(Duration within) {
        return opened.plus(within).isAfter(now);
    }

    /** Lets minutes go by. @return false where that would be in the future; the time stays then */
    private boolean pass(int least, int most) {
        return reach(at.plusSeconds(60L * (least + random.nextInt(most - least + 1)) + random.nextInt(60)));
    }

    /** The same, but only while somebody is at the reception. */
    private boolean passReception(int minutes) {
        return reach(moves.afterReception(at, Duration.ofMinutes(minutes)));
    }

    private boolean reach(Instant later) {
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
