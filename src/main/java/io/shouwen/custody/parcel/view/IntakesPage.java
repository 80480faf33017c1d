package io.shouwen.custody.parcel.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/**
 * Where intakes begin: the field for the first scan, what is open, and what ended today.
 *
 * @param mine open ones of the reader
 * @param others open ones of colleagues
 * @param announced how many parcels were told of in advance and have not arrived
 */
public record IntakesPage(
        List<IntakeLine> mine,
        List<IntakeLine> others,
        List<IntakeLine> ended,
        int announced,
        boolean editable,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
