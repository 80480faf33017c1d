package io.shouwen.patrol.board.view;

import io.shouwen.patrol.finding.view.Choice;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.Map;

/**
 * The list of findings.
 *
 * @param counts by tab, each at most {@link #MOST} + 1
 * @param mayReport whether the reader may enter a finding
 */
public record FindingListPage(
        FindingFilter filter,
        ListPlace place,
        Cursor<FindingRow> findings,
        Map<FindingTab, Integer> counts,
        List<Choice> districts,
        boolean mayReport)
        implements View {

    public static final int MOST = 999;

    public String count(FindingTab tab) {
        int count = counts.getOrDefault(tab, 0);
        return count > MOST ? MOST + 1 + "+" : String.valueOf(count);
    }
}
