package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.UUID;

/** Somebody signed what was found right. */
@Clause("4.3.4")
record FindingSignature(SignatureRole as, UUID by, Instant at) {}
