package io.shouwen.desk.relay.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Relayed messages that are not acknowledged yet; a section of the call page. */
public record RelaysDue(List<RelayLine> relays) implements View {}
