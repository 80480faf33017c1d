package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * What rings now, and the calls the reader has in hand; a fragment of the desk.
 *
 * @param mine every call taken and not written down yet, the first taken first
 * @param told whom ringing lines follow to their pages while the reader is not signed on; empty where they follow the
 *     reader too
 */
public record RingingList(List<RingingCall> calls, List<CallLine> mine, List<String> told) implements View {}
