package io.shouwen.repairs.phone;

import io.shouwen.platform.field.FieldPictureTaker;
import io.shouwen.repairs.RepairPhotos;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links pictures to the repairs that named them. */
@Component
class RepairPictureTaker implements FieldPictureTaker {

    private final RepairPhotos photos;

    RepairPictureTaker(RepairPhotos photos) {
        this.photos = photos;
    }

    @Override
    public void arrived(UUID projectId, String sha256, UUID file) {
        photos.arrived(projectId, sha256, file);
    }
}
