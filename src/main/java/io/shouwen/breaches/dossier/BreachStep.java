package io.shouwen.breaches.dossier;

import java.time.Instant;
import java.util.UUID;

/** What was done about a breach, and where it led. @param number from 1 */
record BreachStep(UUID id, int number, BreachMove move, BreachStage after, UUID by, Instant at, String words) {}
