package io.shouwen.repairs.price.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;

/**
 * The price list of a day.
 *
 * @param q part of a name
 * @param coming versions that start later
 * @param phone for complaints; empty if the project has none
 * @param writes whether the reader changes prices
 * @param form the import that was refused
 */
public record PricesPage(
        LocalDate day, String q, List<Group> groups, List<PriceLine> coming, String phone, boolean writes, Form form)
        implements View {

    public record Group(String kindKey, List<PriceLine> lines) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
