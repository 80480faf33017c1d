package io.shouwen.platform.files;

/** What a file field accepts. A file is judged by its content, not by its name or declared type. */
public enum Takes {
    PICTURES("image/jpeg,image/png,image/webp,image/gif,image/bmp"),
    PICTURES_AND_PDF(PICTURES.accept + ",application/pdf"),
    /** A PNG as a data URL in a text field, as a drawing area sends a signature. */
    DRAWING("");

    /** The {@code accept} attribute of the file field. Without HEIC in it, an iPhone converts photos to JPEG. */
    private final String accept;

    Takes(String accept) {
        this.accept = accept;
    }

    public String accept() {
        return accept;
    }
}
