package io.shouwen.desk.relay.view;

import java.util.UUID;

/** A colleague a message can be for. */
public record RelayReceiver(UUID id, String name, String post, boolean onDuty) {}
