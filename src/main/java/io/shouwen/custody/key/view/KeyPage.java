package io.shouwen.custody.key.view;

import io.shouwen.custody.view.ChainLine;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/**
 * A key with its mandates, loans and chain of custody.
 *
 * @param works whether the reader receives and lends keys
 * @param leads whether the reader may override, approve and write off
 * @param form of the move that was refused
 * @param move its name; empty if none was
 */
public record KeyPage(
        KeyRow key,
        String note,
        List<MandateLine> mandates,
        List<KeyLoanLine> loans,
        List<ChainLine> chain,
        List<HookChoice> hooks,
        boolean works,
        boolean leads,
        Form form,
        String move)
        implements View {

    public Form form(String of) {
        return of.equals(move) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
