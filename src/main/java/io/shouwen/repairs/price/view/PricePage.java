package io.shouwen.repairs.price.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The editor of an item of the price list, with its versions.
 *
 * @param fresh whether it is a new item
 * @param levels on which the reader may write
 */
public record PricePage(
        UUID item,
        boolean fresh,
        String name,
        List<Choice> levels,
        List<Choice> kinds,
        List<Choice> uses,
        List<Version> versions,
        Form form)
        implements View {

    public record Choice(String value, String messageKey) {}

    public record Version(PriceLine price, String by, Instant at) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
