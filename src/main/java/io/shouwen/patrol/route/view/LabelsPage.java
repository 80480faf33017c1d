package io.shouwen.patrol.route.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Labels to print and hang: eight on a sheet of A4. */
public record LabelsPage(String project, String route, List<List<Label>> sheets, int labels) implements View {

    /** @param code as it is shown; @param address what the QR holds */
    public record Label(
            int position, String place, String kind, String code, String address, int qrSize, String qrPath) {}
}
