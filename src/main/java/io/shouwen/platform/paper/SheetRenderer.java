package io.shouwen.platform.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;

/** Draws pages into a document, one after another. */
record SheetRenderer(PDDocument document, PDFont han, PDFont rare, SheetPictures pictures) {

    /** Prefix of a picture's id in its URL. */
    static final String KEPT = "kept:";

    /** 〓 is the usual sign in Chinese print for a missing character. */
    private static final String WANTING = "〓";

    void draw(Document page) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                // With this conformance level only our fonts are used; otherwise fonts of the machine may be
                // substituted.
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .withProducer("Shouwen")
                .useFont(new PDFontSupplier(han), Fonts.HAN)
                .useFont(new PDFontSupplier(rare), Fonts.RARE)
                .useReplacementText(WANTING)
                .useExternalResourceAccessControl(
                        SheetRenderer::allowed, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        SheetRenderer::allowed, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useProtocolsStreamImplementation(new Kept(pictures), "kept")
                .withW3cDocument(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private static boolean allowed(String address, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && address.startsWith(KEPT);
    }

    private record Kept(SheetPictures pictures) implements FSStreamFactory {

        @Override
        public FSStream getUrl(String address) {
            byte[] picture = pictures.of(UUID.fromString(address.substring(KEPT.length())));
            InputStream stream = new ByteArrayInputStream(picture == null ? new byte[0] : picture);
            return new FSStream() {
                @Override
                public InputStream getStream() {
                    return stream;
                }

                @Override
                public Reader getReader() {
                    return new InputStreamReader(stream, StandardCharsets.UTF_8);
                }
            };
        }
    }
}
