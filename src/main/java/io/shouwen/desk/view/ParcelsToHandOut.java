package io.shouwen.desk.view;

import io.shouwen.custody.pickup.view.WaitingHouseholds;
import io.shouwen.platform.web.View;

/** Parcels that wait to be picked up; a section of the desk's screen. */
public record ParcelsToHandOut(WaitingHouseholds waiting) implements View {}
