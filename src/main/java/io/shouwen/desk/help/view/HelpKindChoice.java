package io.shouwen.desk.help.view;

import java.util.UUID;

/** A kind of help, named in the reader's language. */
public record HelpKindChoice(UUID id, String name, int minutes) {}
