package io.shouwen.platform.web.view;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A part of the page Today; contributed by a room as a bean. */
public interface TodayPart {

    enum Place {
        /** What waits for the reader: {@link TodayLines}, shown as one list. */
        WAITING,
        /** Above the list: the set-up path, figures. */
        TOP,
        /** Below the list. */
        MAIN,
        /** Beside the list; on phones below it. */
        SIDE,
        /** On the card of a project, for people who have several. */
        CARD
    }

    /** Who opens Today, in which project and language, and when. */
    record Reader(ProjectRef project, Actor actor, Texts texts, Instant now) {

        public LocalDate today() {
            return LocalDate.ofInstant(now, project.zone());
        }

        /** The first moment of a day in the project's zone. */
        public Instant begin(LocalDate day) {
            return day.atStartOfDay(project.zone()).toInstant();
        }

        /** The end of this day. */
        public Instant midnight() {
            return begin(today().plusDays(1));
        }

        public String t(String key, Object... arguments) {
            return texts.t(key, arguments);
        }
    }

    Place place();

    /** Position among the parts of the same place. */
    int order();

    /**
     * The view record of the part, such as {@link TodayFigures} or
     * {@link TodayBars}; empty if it is not for this reader. Few indexed statements, in a
     * read-only transaction with the project in scope.
     */
    Optional<? extends View> part(Reader reader);
}
