package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.standard.StarItem;
import java.time.Duration;

/** The kinds that no other room leads. */
@Clause("4.1.2.3")
enum PlainKind implements KindRules {
    INQUIRY(Kind.INQUIRY, "ZX", 0) {
        @Override
        public DueRule usual(ReceptionHours reception) {
            return new DueRule.Reception(2, reception.opensAt().plusHours(2));
        }
    },
    SUGGESTION(Kind.SUGGESTION, "JY", 3) {
        @Override
        public StarItem dueItem() {
            return StarItem.OPINION_ANSWERED;
        }

        @Override
        public DueRule usual(ReceptionHours reception) {
            return new DueRule.Days(3, reception.closesAt());
        }
    },
    PRAISE(Kind.PRAISE, "BY", 4) {
        @Override
        public DueRule usual(ReceptionHours reception) {
            return new DueRule.Days(3, reception.closesAt());
        }
    },
    HELP(Kind.HELP, "QZ", 5) {
        @Override
        public DueRule usual(ReceptionHours reception) {
            return new DueRule.Hours(2);
        }
    };

    private static final Duration NEXT_DAY = Duration.ofHours(24);

    private final Kind kind;
    private final String prefix;
    private final int order;

    PlainKind(Kind kind, String prefix, int order) {
        this.kind = kind;
        this.prefix = prefix;
        this.order = order;
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
        return order;
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
