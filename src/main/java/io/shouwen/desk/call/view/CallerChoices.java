package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** Search results for an unknown caller; a fragment below the search box of a call. */
public record CallerChoices(UUID callId, String typed, boolean withNumber, List<Person> found) implements View {

    public record Person(UUID residentId, String name, String relationKey, String house) {}
}
