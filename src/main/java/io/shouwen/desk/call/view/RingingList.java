package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * Ringing calls and the reader's calls in hand; a fragment of the call page.
 *
 * @param mine calls taken and not recorded yet, oldest first
 * @param told the people for whom calls ring on other pages while the reader is not signed on; empty if they ring for
 *     the reader too
 */
public record RingingList(List<RingingCall> calls, List<CallLine> mine, List<String> told) implements View {}
