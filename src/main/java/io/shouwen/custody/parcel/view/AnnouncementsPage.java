package io.shouwen.custody.parcel.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Parcels told of in advance that have not arrived, and the form for one told at the desk. */
public record AnnouncementsPage(List<Line> waiting, boolean editable, UUID newId, Form form) implements View {

    public record Line(UUID id, String tracking, String house, String addressee, String note, Instant at) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
