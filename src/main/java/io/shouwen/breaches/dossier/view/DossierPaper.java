package io.shouwen.breaches.dossier.view;

import io.shouwen.platform.paper.PaperView;
import java.util.List;
import java.util.UUID;

/**
 * A whole case, or the report of it to the authority.
 *
 * @param report whether it is for the authority
 * @param title what the sheet is called
 */
public record DossierPaper(
        boolean report,
        String title,
        String project,
        String number,
        List<Row> facts,
        List<Row> course,
        List<Picture> pictures)
        implements PaperView {

    public record Row(String label, String text) {}

    public record Picture(UUID file, String caption) {}

    @Override
    public String name() {
        return title + " " + number;
    }
}
