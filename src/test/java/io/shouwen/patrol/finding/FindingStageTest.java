package io.shouwen.patrol.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.world.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far a finding is stands in Java for its moves and in SQL for lists: the two never differ. */
@Clause({"4.3.1", "4.3.2", "4.3.4"})
class FindingStageTest extends FindingWorld {

    private static final String SQL = "select " + FindingStage.SQL + """
             from tickets.ticket t
            left join patrol.decision d on d.project_id = t.project_id and d.finding_id = t.id
            where t.project_id = ? and t.id = ?""";

    @Test
    void whatever_happens_to_a_finding_lists_and_moves_agree_how_far_it_is() {
        Random random = new Random(4_3_4);
        Set<FindingStage> seen = EnumSet.noneOf(FindingStage.class);
        for (int history = 0; history < 10; history++) {
            UUID id = found("指示牌松动 " + history);
            for (int move = 0; move < 22; move++) {
                tried(random, id);
                assertThat(inSql(id)).isEqualTo(stage(id));
                seen.add(stage(id));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(FindingStage.values());
    }

    private FindingStage inSql(UUID id) {
        return FindingStage.valueOf(seeing(() ->
                jdbc.sql(SQL).params(World.PROJECT, id).query(String.class).single()));
    }

    private void tried(Random random, UUID id) {
        List<Runnable> moves = List.of(
                () -> decide(id, random.nextInt(3) == 0),
                () -> dispatch("supervisor", id, Way.STAFF, department("保洁部")),
                () -> dispatch("manager", id, Way.MAJOR, null),
                () -> accept("cleaning", id),
                () -> handle("cleaning", id),
                () -> handle("manager", id),
                () -> verify("butler", id, random.nextInt(4) > 0),
                () -> sign("cleaning", id, SignatureRole.HANDLER),
                () -> sign("manager", id, SignatureRole.HANDLER),
                () -> sign("supervisor", id, SignatureRole.SUPERVISOR),
                () -> sign("manager", id, SignatureRole.MANAGER));
        boolean verified = stage(id) == FindingStage.VERIFIED;
        try {
            moves.get(verified ? 7 + random.nextInt(4) : random.nextInt(7)).run();
        } catch (RuleBroken | NotFound refused) {
            // tried all the same
        }
    }
}
