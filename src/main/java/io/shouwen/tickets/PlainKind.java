package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.standard.StarItem;
import java.time.Duration;

/** The kinds that no other room leads. */
@Clause("4.1.2.3")
enum PlainKind implements KindRules {
    INQUIRY(Kind.INQUIRY, "ZX") {
        @Override
        public DueRule usual(ReceptionHours reception) {
            return new DueRule.Reception(2, reception.opensAt().plusHours(2));
        }
    },
    REPAIR(Kind.REPAIR, "BX") {
        @Override
        public StarItem dueItem() {
            return StarItem.REPAIR_DONE;
        }

        @Override
        public StarItem followUpItem() {
            return StarItem.REPAIR_FOLLOWED_UP;
        }

        @Override
        public Duration followUp() {
            return NEXT_DAY;
        }
    },
    COMPLAINT(Kind.COMPLAINT, "TS") {
        @Override
        public StarItem dueItem() {
            return StarItem.COMPLAINT_SOLVED;
        }

        @Override
        public StarItem followUpItem() {
            return StarItem.COMPLAINT_FOLLOWED_UP;
        }

        @Override
        public Duration followUp() {
            return NEXT_DAY;
        }
    },
    SUGGESTION(Kind.SUGGESTION, "JY") {
        @Override
        public StarItem dueItem() {
            return StarItem.OPINION_ANSWERED;
        }

        @Override
        public DueRule usual(ReceptionHours reception) {
            return new DueRule.Days(3, reception.closesAt());
        }
    },
    PRAISE(Kind.PRAISE, "BY") {
        @Override
        public DueRule usual(ReceptionHours reception) {
            return new DueRule.Days(3, reception.closesAt());
        }
    },
    HELP(Kind.HELP, "QZ") {
        @Override
        public DueRule usual(ReceptionHours reception) {
            return new DueRule.Hours(2);
        }
    },
    BREACH(Kind.BREACH, "WG") {
        @Override
        public boolean raised() {
            return false;
        }
    };

    private static final Duration NEXT_DAY = Duration.ofHours(24);

    private final Kind kind;
    private final String prefix;

    PlainKind(Kind kind, String prefix) {
        this.kind = kind;
        this.prefix = prefix;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public int order() {
        return ordinal();
    }

    @Override
    public boolean raised() {
        return true;
    }

    @Override
    public DueRule usual(ReceptionHours reception) {
        return new DueRule.Days(1, reception.closesAt());
    }
}
