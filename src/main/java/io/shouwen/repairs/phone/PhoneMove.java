package io.shouwen.repairs.phone;

import static io.shouwen.repairs.RepairMove.ACCEPT;
import static io.shouwen.repairs.RepairMove.APPROVE;
import static io.shouwen.repairs.RepairMove.ARRIVE;
import static io.shouwen.repairs.RepairMove.BEGIN;
import static io.shouwen.repairs.RepairMove.DECLINE;
import static io.shouwen.repairs.RepairMove.FINISH;
import static io.shouwen.repairs.RepairMove.MISS;
import static io.shouwen.repairs.RepairMove.PAUSE;
import static io.shouwen.repairs.RepairMove.REFUSE;
import static io.shouwen.repairs.RepairMove.RESUME;
import static io.shouwen.repairs.RepairMove.SET_OUT;
import static io.shouwen.repairs.RepairMove.TAKE;

import io.shouwen.repairs.RepairMove;
import io.shouwen.repairs.RepairStage;
import java.util.List;
import java.util.Set;

/**
 * A move that a phone may make, with its stages: the phone draws its buttons from this.
 *
 * @param kind of the record that says it was made
 */
record PhoneMove(RepairMove move, String kind, Set<RepairStage> from, Set<RepairStage> to) {

    private static final String KIND = "REPAIR_";

    /** In the order in which they are made. */
    static final List<PhoneMove> ALL =
            List.of(TAKE, ACCEPT, DECLINE, SET_OUT, ARRIVE, MISS, BEGIN, PAUSE, RESUME, FINISH, APPROVE, REFUSE)
                    .stream()
                    .map(move -> new PhoneMove(move, KIND + move.name(), move.from(), move.to()))
                    .toList();

    /** The move of a record. */
    static RepairMove of(String kind) {
        return RepairMove.valueOf(kind.substring(KIND.length()));
    }
}
