package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.UUID;

/** A signature under a verified finding. */
@Clause("4.3.4")
record FindingSignature(SignatureRole as, UUID by, Instant at) {}
