package io.shouwen.contractors.view;

import io.shouwen.platform.TypedText;
import io.shouwen.standard.guide.Trade;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of companies, read from the query string.
 *
 * @param text part of a company's name or of the contact's; empty for all
 * @param over whether to list those whose time is over instead of the present ones
 */
public record CompanyFilter(String text, @Nullable Trade trade, boolean over) {

    private static final int LONGEST = 40;

    /** Ignores malformed values. */
    public static CompanyFilter of(Map<String, String> address) {
        return new CompanyFilter(
                TypedText.first(address.getOrDefault("q", "").strip(), LONGEST),
                Arrays.stream(Trade.values())
                        .filter(trade -> trade.name().equals(address.get("trade")))
                        .findFirst()
                        .orElse(null),
                "over".equals(address.get("state")));
    }

    public boolean narrowed() {
        return !text.isEmpty() || trade != null || over;
    }

    /** The query string of this filter. */
    public String query() {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&trade=" + (trade == null ? "" : trade.name())
                + "&state=" + (over ? "over" : "");
    }
}
