package io.shouwen.patrol.form.view;

import io.shouwen.platform.web.View;

/** A finding's issue sheet on screen. */
public record IssuePage(IssuePaper paper) implements View {}
