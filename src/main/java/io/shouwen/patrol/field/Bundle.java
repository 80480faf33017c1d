package io.shouwen.patrol.field;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Verdict;
import io.shouwen.patrol.route.PointKind;
import io.shouwen.standard.checklist.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of a project that a phone needs for work offline: patrol's own, and what other rooms contribute.
 *
 * @param parts by name, sorted, so that the same data gives the same ETag
 */
record Bundle(Project project, Me me, SortedMap<String, Object> parts) {

    static Bundle of(Project project, Me me, List<Map<String, Object>> given) {
        SortedMap<String, Object> parts = new TreeMap<>();
        given.forEach(part -> part.forEach((name, data) -> {
            if (parts.put(name, data) != null) {
                throw new IllegalStateException("two parts give " + name);
            }
        }));
        return new Bundle(project, me, parts);
    }

    @JsonAnyGetter
    @Override
    public SortedMap<String, Object> parts() {
        return parts;
    }

    record Project(String code, String name, String zone) {}

    record Me(UUID id, String name) {}

    /** @param mine whether the reader is to walk it now, or has its district */
    record Route(UUID id, int version, String name, String district, boolean mine, List<Point> points) {}

    record Point(
            UUID id,
            int position,
            String place,
            PointKind kind,
            String code,
            @Nullable String nfc,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<Item> items) {}

    record Item(UUID id, String text, List<Question> questions) {}

    /** @param opensAt earliest time to begin it */
    record Round(
            UUID id,
            UUID route,
            String window,
            LocalDate day,
            Instant opensAt,
            Instant startsAt,
            Instant endsAt,
            List<Walk> walks) {}

    /**
     * @param verdict verdict of a closed walk; {@code counts} is derived from it, for older versions of the phone page
     */
    record Walk(
            UUID id,
            String by,
            @Nullable Instant closedAt,
            @Nullable Verdict verdict) {

        @JsonProperty
        @Nullable
        Boolean counts() {
            return verdict == null ? null : verdict.counts();
        }
    }

    /** @param toVerify whether it waits for the reader's verification on the spot */
    record Finding(
            UUID id,
            String number,
            String title,
            String words,
            String place,
            @Nullable UUID checkpoint,
            String stage,
            Instant foundAt,
            Instant dueAt,
            boolean major,
            boolean toVerify,
            @Nullable String result,
            List<Picture> pictures) {}

    /** @param id id of the file */
    record Picture(UUID id, PhotoSubject shows) {}

    /** @param urgent whether it may be an emergency */
    record Symptom(
            String id, String name, String words, String tell, boolean urgent, List<Clue> clues, Likely otherwise) {}

    record Clue(String question, Likely likely) {}

    record Likely(String cause, String urgency, String sent) {}
}
