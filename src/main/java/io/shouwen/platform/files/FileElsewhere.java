package io.shouwen.platform.files;

/** The file is in the database but not in this node's folder: HTTP 503. The log says what to do. */
public class FileElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
