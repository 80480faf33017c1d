package io.shouwen.duty.view;

import io.shouwen.duty.HandoverItems.Item;
import io.shouwen.platform.web.View;
import java.util.List;

/**
 * The page before signing off, with the note for the next shift.
 *
 * @param empty whether signing off will be refused because it would leave the post empty
 * @param standIns names of possible stand-ins
 */
public record DutyEndPage(DutyPage.Own own, List<Item> items, boolean empty, List<String> standIns) implements View {}
