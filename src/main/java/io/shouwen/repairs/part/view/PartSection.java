package io.shouwen.repairs.part.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The spare parts on the page of a repair.
 *
 * @param parts in stock, if the reader may use some
 * @param mayUse whether the reader may use and give back
 */
public record PartSection(UUID repair, List<Used> used, List<PartRow> parts, boolean mayUse, Form form)
        implements View {

    public record Used(UUID id, String name, Quantity quantity, String unit, String by, Instant at) {}
}
