/** Sheets of paper: a page drawn as PDF on A4, with its own fonts and nothing fetched from anywhere. */
@NamedInterface
@NullMarked
package io.shouwen.platform.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
