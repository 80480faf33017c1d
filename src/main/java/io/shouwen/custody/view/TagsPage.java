package io.shouwen.custody.view;

import io.shouwen.platform.web.Qr;
import io.shouwen.platform.web.View;
import java.util.List;

/**
 * Tags to print, with the code that a scanner reads. A key's tag says neither house nor door: whoever finds it must not
 * learn what it opens.
 *
 * @param project whose service centre takes what was found
 * @param back path of the list, below {@code /p/{project}/}
 * @param backKey message key of the list's name
 */
public record TagsPage(String project, String back, String backKey, List<Tag> tags) implements View {

    /** @param line below the tag; empty for none */
    public record Tag(String tag, String line, int qrSize, String qrPath) {

        public static Tag of(String tag, String line) {
            Qr qr = Qr.of(tag);
            return new Tag(tag, line, qr.size(), qr.path());
        }
    }
}
