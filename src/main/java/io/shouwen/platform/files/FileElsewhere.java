package io.shouwen.platform.files;

/** The database knows the file, but this node's folder does not have it: 503. The log says what is to be done. */
public class FileElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
