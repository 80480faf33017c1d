package io.shouwen.patrol.route.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Labels to print, eight per A4 page. */
public record LabelsPage(String project, String route, List<List<Label>> sheets, int labels) implements View {

    /** @param code as shown on the label @param address content of the QR code */
    public record Label(
            int position, String place, String kind, String code, String address, int qrSize, String qrPath) {}
}
