package io.shouwen.custody.place.view;

import io.shouwen.custody.Place;
import io.shouwen.custody.Thing;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room, shelf, slot, cabinet or hook with what lies there.
 *
 * @param parents what it is in, the outermost first
 * @param pictures its grid; of a room those of its shelves; of a slot that of its shelf
 * @param things what lies there, capped
 * @param opens whether the reader may open the things
 * @param targets shelves or cabinets to which everything could be moved
 */
public record PlacePage(
        Header place,
        List<Header> parents,
        List<Drawn> pictures,
        List<Lying> things,
        List<Closed> closures,
        List<Header> targets,
        Form form,
        boolean edits,
        boolean works,
        boolean opens)
        implements View {

    /** @param version for the optimistic lock */
    public record Header(
            UUID id,
            Place.Kind kind,
            String code,
            String name,
            int capacity,
            int holds,
            @Nullable Instant closedAt,
            int version) {

        public String said() {
            return name.isEmpty() ? code : code + " " + name;
        }

        /** Whether things lie here themselves. */
        public boolean holding() {
            return kind == Place.Kind.SLOT || kind == Place.Kind.HOOK;
        }
    }

    public record Drawn(Header place, PlacePicture picture) {}

    /** @param path of its page, below {@code /p/{project}/} */
    public record Lying(UUID id, Thing.Kind kind, String tag, String label, String at, Instant since) {
        public String path() {
            return kind.path() + "/" + id;
        }
    }

    /** @param rest what was to become of what lay there */
    public record Closed(
            Instant at,
            String by,
            String reason,
            String rest,
            @Nullable Instant reopenedAt,
            String reopenedBy) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
