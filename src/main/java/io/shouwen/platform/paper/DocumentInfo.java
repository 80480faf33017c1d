package io.shouwen.platform.paper;

/** Metadata of a PDF. @param author usually the project */
public record DocumentInfo(String title, String author) {}
