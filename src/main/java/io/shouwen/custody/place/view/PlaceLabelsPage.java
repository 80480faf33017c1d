package io.shouwen.custody.place.view;

import io.shouwen.custody.Place;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The labels of a room, shelf or cabinet on sheets to print. */
public record PlaceLabelsPage(String project, UUID place, String said, List<List<Label>> sheets, int labels)
        implements View {

    /** @param address what its QR code says */
    public record Label(String code, String name, Place.Kind kind, String address, int qrSize, String qrPath) {}
}
