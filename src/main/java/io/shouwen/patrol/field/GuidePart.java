package io.shouwen.patrol.field;

import io.shouwen.platform.Clause;
import io.shouwen.platform.field.FieldPart;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.guide.FaultGuide;
import io.shouwen.standard.guide.Symptom;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fault guide, for those who find faults and those who repair them. */
@Component
@Clause("4.1.1.3")
class GuidePart implements FieldPart {

    @Override
    public Set<Role> readers() {
        return Stream.concat(OUTSIDE.stream(), REPAIRERS.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now) {
        return Map.of(
                "guide", FaultGuide.all(texts).stream().map(GuidePart::symptom).toList());
    }

    private static Bundle.Symptom symptom(Symptom one) {
        return new Bundle.Symptom(
                one.key(),
                one.name(),
                one.words(),
                one.tell(),
                one.urgent(),
                one.clues().stream()
                        .map(clue -> new Bundle.Clue(clue.question(), likely(clue.likely())))
                        .toList(),
                likely(one.otherwise()));
    }

    private static Bundle.Likely likely(Symptom.Likely one) {
        return new Bundle.Likely(one.cause(), one.urgencyName(), one.sentName());
    }
}
