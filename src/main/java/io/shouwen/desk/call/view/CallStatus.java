package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;

/** The current state of the open call; a fragment of the call page. */
public record CallStatus(CallLine line, String takenBy) implements View {}
