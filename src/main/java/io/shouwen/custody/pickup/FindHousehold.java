package io.shouwen.custody.pickup;

import io.shouwen.custody.pickup.HandOuts.Departure;
import io.shouwen.custody.pickup.view.HandOutPage.Choice;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Residents;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form.Problem;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds households with waiting parcels by what was typed or scanned: their code, a tracking number or its end, part of a
 * telephone number, a house, a name or its pinyin.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindHousehold {

    static final int LONGEST = 40;

    private static final int LEAST_OF_TAG = 4;
    private static final int MOST = 20;
    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /**
     * @param byCode whether the household's open code was typed
     * @param notice what to say about it; null for nothing
     */
    record Found(
            List<Choice> choices, boolean byCode, @Nullable Problem notice) {}

    private final CodeTries tries;
    private final PickupQueries queries;
    private final HandOuts handOuts;
    private final Houses houses;
    private final Residents residents;

    FindHousehold(CodeTries tries, PickupQueries queries, HandOuts handOuts, Houses houses, Residents residents) {
        this.tries = tries;
        this.queries = queries;
        this.handOuts = handOuts;
        this.houses = houses;
        this.residents = residents;
    }

    Found find(ProjectRef project, Actor by, String typed) {
        Problem notice = null;
        Optional<PickupCode> code = PickupCode.parse(typed);
        if (code.isPresent()) {
            try {
                Optional<PickupCodes.Known> known = tries.find(project.id(), by, code.get());
                if (known.isPresent()) {
                    PickupCodes.Known found = known.get();
                    List<Choice> its = queries.choices(project.id(), "", "", "", Set.of(found.house()));
                    if (found.open() && !its.isEmpty()) {
                        return new Found(its, true, null);
                    }
                    notice = used(project, found.house());
                }
            } catch (RuleBroken tooMany) {
                notice = Problem.of(tooMany.messageKey());
            }
        }
        List<Choice> others = otherwise(project.id(), typed);
        return new Found(
                others,
                false,
                notice != null || !others.isEmpty()
                        ? notice
                        : Problem.of(code.isPresent() ? "custody.pickup.wrong-code" : "custody.pickup.nothing"));
    }

    /** The desk of a closed code is told who handed out the parcels, and when. */
    private Problem used(ProjectRef project, UUID house) {
        Optional<Departure> left = handOuts.lastOf(project.id(), house);
        return left.isEmpty()
                ? Problem.of("custody.pickup.wrong-code")
                : Problem.of(
                        "custody.pickup.used-code",
                        TOLD.format(left.get().at().atZone(project.zone())),
                        left.get().by());
    }

    private List<Choice> otherwise(UUID projectId, String typed) {
        String text = TypedText.code(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String tag = text.length() >= LEAST_OF_TAG && text.matches("[A-Z0-9-]+") ? text : "";
        String digits = PhoneNumber.sought(typed).orElse("");
        Set<UUID> at = new HashSet<>();
        houses.beginning(projectId, typed, MOST).stream().map(HouseRef::id).forEach(at::add);
        residents
                .find(projectId, typed, MOST)
                .forEach(found -> at.add(found.resident().house().id()));
        return queries.choices(projectId, tag, digits, typed, at);
    }
}
