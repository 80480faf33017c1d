package io.shouwen.desk.view;

import io.shouwen.platform.web.View;

/** How the open call stands now; a fragment of the desk. */
public record CallStanding(CallLine line, String takenBy) implements View {}
