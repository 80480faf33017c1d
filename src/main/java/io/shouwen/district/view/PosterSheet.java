package io.shouwen.district.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Posters to print, one per page. @param size {@code a4} or {@code a6} */
public record PosterSheet(String project, String projectCode, String size, List<Poster> posters) implements View {

    /** @param qrSize modules per side, including the quiet zone */
    public record Poster(Card card, int qrSize, String qrPath, String address) {}
}
