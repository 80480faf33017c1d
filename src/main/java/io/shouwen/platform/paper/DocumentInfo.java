package io.shouwen.platform.paper;

/** What a document says of itself, whatever sheets it holds. @param author whose paper it is, as a rule the project */
public record DocumentInfo(String title, String author) {}
