package io.shouwen.custody.key.view;

import java.util.UUID;

/** A hook on which a key can be put. */
public record HookChoice(UUID id, String code) {}
