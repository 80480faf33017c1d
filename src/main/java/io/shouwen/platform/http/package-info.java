/** What all requests pass, whatever they ask for: finding the handler of an address, compressing a page. */
@NullMarked
package io.shouwen.platform.http;

import org.jspecify.annotations.NullMarked;
