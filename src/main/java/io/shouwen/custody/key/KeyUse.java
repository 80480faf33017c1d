package io.shouwen.custody.key;

import java.time.Instant;

/**
 * A use somebody wants to make of a key.
 *
 * @param staff whether the person is of the project's staff
 * @param company empty if there is none
 * @param until when the key comes back
 */
record KeyUse(KeyPurpose purpose, boolean staff, String name, String company, Instant until) {}
