package io.shouwen.patrol.board.view;

import io.shouwen.patrol.board.view.BoardPage.District;
import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;

/** The rounds of a day by district, for Today. */
public record RoundsCard(LocalDate day, List<District> districts) implements View {

    private static final int MOST = 12;

    /** Those shown. */
    public List<District> first() {
        return districts.subList(0, Math.min(districts.size(), MOST));
    }
}
