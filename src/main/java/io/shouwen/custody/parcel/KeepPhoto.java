package io.shouwen.custody.parcel;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.deadline.Daily;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.live.Live;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The picture of a parcel: kept with a blurred copy, at the intake or later, and deleted a set number of days after the
 * parcel has left, every night.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.3")
class KeepPhoto implements DeadlineAlarms {

    static final String SUBJECT = "parcel-photos";
    private static final LocalTime NIGHT = LocalTime.of(3, 10);
    private static final int BATCH = 500;

    private final Parcels parcels;
    private final ParcelPhotos photos;
    private final ParcelSettings settings;
    private final FileStore files;
    private final Daily daily;
    private final Audit audit;
    private final Live live;

    KeepPhoto(
            Parcels parcels,
            ParcelPhotos photos,
            ParcelSettings settings,
            FileStore files,
            Daily daily,
            Audit audit,
            Live live) {
        this.parcels = parcels;
        this.photos = photos;
        this.settings = settings;
        this.files = files;
        this.daily = daily;
        this.audit = audit;
        this.live = live;
    }

    /** A second picture replaces the first. */
    void keep(UUID projectId, UUID id, Prepared picture, Instant now) {
        if (parcels.lock(projectId, id).isEmpty()) {
            throw new NotFound();
        }
        Optional<ParcelPhotos.Photo> before = photos.of(projectId, id);
        photos.set(
                projectId,
                id,
                files.keep(projectId, picture).id(),
                files.keep(projectId, picture.blurred()).id());
        before.ifPresent(photo -> delete(projectId, photo));
        daily.begin(projectId, SUBJECT, NIGHT, now);
        audit.record(projectId, "photo-kept", "parcel", id, null, null);
        live.publish(projectId, "parcels", id.toString());
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::night);
    }

    private void night(DeadlineReached deadline) {
        deleteExpired(deadline.projectId(), deadline.now());
        daily.tomorrow(deadline.projectId(), SUBJECT, NIGHT, deadline.now());
    }

    /** @return how many parcels lost their picture */
    int deleteExpired(UUID projectId, Instant now) {
        Instant before = now.minus(Duration.ofDays(settings.of(projectId).photoDays()));
        int deleted = 0;
        for (List<ParcelPhotos.Photo> some = photos.expired(projectId, before, BATCH);
                !some.isEmpty();
                some = photos.expired(projectId, before, BATCH)) {
            for (ParcelPhotos.Photo photo : some) {
                photos.deleted(projectId, photo.parcel(), now);
                delete(projectId, photo);
            }
            deleted += some.size();
        }
        if (deleted > 0) {
            audit.record(projectId, "photos-deleted", "project", projectId, null, Map.of("parcels", deleted));
        }
        return deleted;
    }

    private void delete(UUID projectId, ParcelPhotos.Photo photo) {
        files.delete(projectId, photo.clear());
        files.delete(projectId, photo.blurred());
    }
}
