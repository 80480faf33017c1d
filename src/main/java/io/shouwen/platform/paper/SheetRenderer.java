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

/** Draws pages one after another into a document. */
record SheetRenderer(PDDocument document, PDFont han, PDFont rare, SheetPictures pictures) {

    /** What stands before a picture's id. */
    static final String KEPT = "kept:";

    /** 〓 is what Chinese print sets where a character is wanting. */
    private static final String WANTING = "〓";

    void draw(Document page) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                // With this conformance every font is one of ours; else those of the machine are searched, and stand
                // in.
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
