package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A verification on the spot.
 *
 * @param settlement the remedy that was verified
 * @param signers roles that must sign; empty if the work was not right
 * @param content the text to be signed
 * @param hash hash of the content
 */
@Clause("4.3.4")
record Verification(
        UUID id,
        UUID settlement,
        UUID by,
        Instant at,
        VerificationProof means,
        boolean good,
        String words,
        UUID handler,
        Set<SignatureRole> signers,
        String content,
        String hash) {}
