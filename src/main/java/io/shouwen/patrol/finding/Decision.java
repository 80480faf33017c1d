package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.UUID;

/** The decision on a finding: solved on the spot, or reported. */
@Clause("4.3.1")
record Decision(boolean onTheSpot, String words, UUID by, Instant at) {}
