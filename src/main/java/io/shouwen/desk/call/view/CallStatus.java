package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;

/** How the open call stands now; a fragment of the desk. */
public record CallStatus(CallLine line, String takenBy) implements View {}
