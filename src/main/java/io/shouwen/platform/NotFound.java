package io.shouwen.platform;

/** Not there, or not yours to see: the two look the same from outside. HTTP 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
