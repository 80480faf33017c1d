package io.shouwen.duty.view;

import io.shouwen.duty.HandoverItems.Item;
import io.shouwen.platform.web.View;
import java.util.List;

/** One hand-over note, laid out as the paper sheet. */
public record NotePage(NoteLine note, List<Item> items) implements View {}
