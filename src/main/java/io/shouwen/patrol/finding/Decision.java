package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.UUID;

/** What becomes of a finding: settled on the spot, or reported. */
@Clause("4.3.1")
record Decision(boolean onTheSpot, String words, UUID by, Instant at) {}
