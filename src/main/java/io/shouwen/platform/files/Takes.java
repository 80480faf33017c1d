package io.shouwen.platform.files;

/** What a form's field takes; what is sent is judged by its content, never by its name or what the browser says it is. */
public enum Takes {
    PICTURES("image/jpeg,image/png,image/webp,image/gif,image/bmp"),
    PICTURES_AND_PDF(PICTURES.accept + ",application/pdf"),
    /** Not a file: a PNG as a data address in a text field, as a page's drawing area gives a signature. */
    DRAWING("");

    /** The {@code accept} of the file field. HEIC is not in it: an iPhone then sends the photo as JPEG by itself. */
    private final String accept;

    Takes(String accept) {
        this.accept = accept;
    }

    public String accept() {
        return accept;
    }
}
