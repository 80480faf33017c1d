package io.shouwen.platform;

/** Something does not exist or the user may not see it; the response does not distinguish. HTTP 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
