package io.shouwen.breaches.dossier;

import java.time.Instant;
import java.util.UUID;

/** A notice that was served. @param time the how-manyeth of this breach, from 1 */
record ServedNotice(UUID id, int time, Instant rectifyBy, boolean delivered) {}
