package io.shouwen.platform.files;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Thumbnails. Created with the picture, or at the first request for older pictures. */
@Component
class SmallPictures {

    private final Contents contents;
    private final DecodingPlaces places;

    SmallPictures(Contents contents, DecodingPlaces places) {
        this.contents = contents;
        this.places = places;
    }

    /** The picture itself if the thumbnail cannot be created now. Call it outside any transaction. */
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
