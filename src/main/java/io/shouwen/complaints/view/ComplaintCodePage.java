package io.shouwen.complaints.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** The code of an anonymous complaint, shown once to be read out. @param mine whether who typed it may open it */
public record ComplaintCodePage(UUID id, String number, String code, String address, boolean mine) implements View {}
