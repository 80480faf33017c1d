package io.shouwen.roster.view;

import io.shouwen.platform.web.View;

/**
 * The week grid with what leads to other weeks and on to publishing.
 *
 * @param changeId makes copying a week count once
 * @param month of the week's Thursday, as 2026-11
 * @param waiting requests for leave and swaps nobody has decided yet
 */
public record RosterPage(
        WeekGrid grid, String previous, String next, String current, String month, String changeId, int waiting)
        implements View {}
