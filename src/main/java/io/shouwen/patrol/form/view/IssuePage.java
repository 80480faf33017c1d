package io.shouwen.patrol.form.view;

import io.shouwen.platform.web.View;

/** The page with a finding's issue sheet. */
public record IssuePage(IssuePaper paper) implements View {}
