package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody looked whether it was put right.
 *
 * @param settlement the handling it was of
 * @param signers who signs it, nobody where it was not right
 * @param content everything that is signed, in words
 * @param hash of the content
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
