package io.shouwen.repairs.approval.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** A link to be passed on to the resident. @param days how long it is valid */
public record ApprovalLinkPage(UUID repair, String address, long days) implements View {}
