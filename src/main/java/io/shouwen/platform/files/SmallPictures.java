package io.shouwen.platform.files;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Pictures for lists. They are made as a picture is taken in; of one that was stored before there were any, when first asked for. */
@Component
class SmallPictures {

    private final Contents contents;
    private final DecodingPlaces places;

    SmallPictures(Contents contents, DecodingPlaces places) {
        this.contents = contents;
        this.places = places;
    }

    /** The large one itself where the small one cannot be made now. Outside of any transaction. */
    Path of(StoredFile file, Path large) {
        return contents.findSmall(file.sha256()).orElseGet(() -> draw(file, large));
    }

    private Path draw(StoredFile file, Path large) {
        try {
            return places.run(() -> contents.writeSmall(file.sha256(), Picture.small(large)));
        } catch (FileRefused notNow) {
            return large;
        }
    }
}
