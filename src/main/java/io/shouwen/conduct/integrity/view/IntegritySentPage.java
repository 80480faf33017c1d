package io.shouwen.conduct.integrity.view;

import io.shouwen.platform.web.View;

/** The report was taken. @param code by which its answers are read; shown this once */
public record IntegritySentPage(String project, String projectCode, String code) implements View {}
