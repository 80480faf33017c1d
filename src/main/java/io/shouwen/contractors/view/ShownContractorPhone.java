package io.shouwen.contractors.view;

import io.shouwen.platform.web.View;

/** A number in full, after it was asked for. */
public record ShownContractorPhone(String number) implements View {}
