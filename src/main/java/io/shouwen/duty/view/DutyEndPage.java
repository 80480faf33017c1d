package io.shouwen.duty.view;

import io.shouwen.duty.HandoverItems.Item;
import io.shouwen.platform.web.View;
import java.util.List;

/**
 * Before signing off: the note the next shift will find.
 *
 * @param empty leaving now would leave the post empty while it must be kept: it will be refused
 * @param standIns who could come
 */
public record DutyEndPage(DutyPage.Own own, List<Item> items, boolean empty, List<String> standIns) implements View {}
