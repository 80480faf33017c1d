package io.shouwen.custody.key.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * The form for a key that comes back.
 *
 * @param step id of the step
 * @param hooks where it can hang, its own first
 */
public record KeyReturnPage(KeyRow key, UUID step, List<KeyLoanLine> loans, List<HookChoice> hooks, Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
