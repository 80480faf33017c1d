package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.estate.Houses;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds addressees by house, name, pinyin, initials or the end of a telephone number; at most nine, one for each digit. */
@Component
class AddresseeSearch {

    private static final int MOST = 9;
    private static final int LONGEST = 60;

    private final Houses houses;
    private final Residents residents;

    AddresseeSearch(Houses houses, Residents residents) {
        this.houses = houses;
        this.residents = residents;
    }

    List<Choice> find(UUID projectId, String typed) {
        String sought = typed.strip();
        if (sought.isEmpty() || TypedText.longer(sought, LONGEST)) {
            return List.of();
        }
        Map<UUID, Choice> found = new LinkedHashMap<>();
        houses.byCode(projectId, sought)
                .ifPresent(house -> residents
                        .ofHouse(projectId, house.id())
                        .forEach(person -> found.put(person.id(), choice(person, ""))));
        residents
                .find(projectId, sought, MOST)
                .forEach(each -> found.putIfAbsent(
                        each.resident().id(), choice(each.resident(), each.phone() == null ? "" : each.phone())));
        return found.values().stream().limit(MOST).toList();
    }

    private static Choice choice(ResidentRef person, String phone) {
        return new Choice(
                person.id(),
                person.name(),
                person.house().label(),
                person.relation().messageKey(),
                phone);
    }
}
