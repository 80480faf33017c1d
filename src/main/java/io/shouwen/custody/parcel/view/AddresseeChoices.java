package io.shouwen.custody.parcel.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** Residents who may be the addressee, each with a digit as its key. */
public record AddresseeChoices(UUID parcel, String typed, List<Choice> found) implements View {

    /** @param phone the number that matched, masked; empty if the name or house did */
    public record Choice(UUID resident, String name, String house, String relationKey, String phone) {}
}
