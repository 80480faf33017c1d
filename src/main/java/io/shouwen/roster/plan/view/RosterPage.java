package io.shouwen.roster.plan.view;

import io.shouwen.platform.web.View;

/**
 * The week grid with links to other weeks and to publishing.
 *
 * @param changeId idempotency key of copying a week
 * @param month month of the week's Thursday, such as 2026-11
 * @param waiting number of undecided leave requests and swaps
 */
public record RosterPage(
        WeekGrid grid, String previous, String next, String current, String month, String changeId, int waiting)
        implements View {}
