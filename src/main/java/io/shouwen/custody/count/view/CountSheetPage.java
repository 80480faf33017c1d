package io.shouwen.custody.count.view;

import io.shouwen.platform.web.View;

/** The page of a count's sheet. */
public record CountSheetPage(CountsPage.Line count, CountPaper paper) implements View {}
