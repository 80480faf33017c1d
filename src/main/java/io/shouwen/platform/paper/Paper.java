package io.shouwen.platform.paper;

import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws sheets as one PDF in A4 with embedded font subsets and searchable text. Pictures come only from
 * {@link SheetPictures}; nothing is loaded from the network or the disk.
 */
@Component
public class Paper {

    private final TemplateEngine engine;
    private final Fonts fonts = new Fonts();
    private final Map<String, String> styles = new ConcurrentHashMap<>();

    Paper(TemplateEngine engine) {
        this.engine = engine;
        XRLog.setLoggingEnabled(false);
    }

    /** A sheet as a PDF to download. Draws for a while: not in a transaction. */
    public ResponseEntity<byte[]> file(String name, String author, Texts texts, PaperView sheet) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf(new DocumentInfo(name, author), texts, SheetPictures.NONE, List.of(sheet)));
    }

    /** Draws at least one sheet. Each sheet numbers its own pages; several are listed in the document's outline. */
    public byte[] pdf(DocumentInfo heading, Texts texts, SheetPictures pictures, Iterable<? extends PaperView> sheets) {
        return fonts.with(faces -> {
            try (PDDocument document = new PDDocument()) {
                SheetRenderer drawing = new SheetRenderer(
                        document,
                        PDType0Font.load(document, faces.han(), true),
                        PDType0Font.load(document, faces.rare(), true),
                        pictures);
                PDDocumentOutline outline = new PDDocumentOutline();
                int drawn = 0;
                for (PaperView sheet : sheets) {
                    int first = document.getNumberOfPages();
                    drawing.draw(Xml.read(page(heading, texts, sheet)));
                    PDOutlineItem item = new PDOutlineItem();
                    item.setTitle(sheet.name());
                    item.setDestination(document.getPage(first));
                    outline.addLast(item);
                    drawn++;
                }
                if (drawn > 1) {
                    gathered(document.getDocumentCatalog(), outline);
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * openhtmltopdf keeps the reading order of the last sheet only; without one a screen reader is better off than with
     * a wrong one.
     */
    private static void gathered(PDDocumentCatalog catalog, PDDocumentOutline outline) {
        catalog.getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
        catalog.getCOSObject().removeItem(COSName.MARK_INFO);
        catalog.setDocumentOutline(outline);
    }

    private String page(DocumentInfo heading, Texts texts, PaperView sheet) {
        StringOutput body = new StringOutput();
        engine.render(
                View.template(sheet.getClass()),
                Map.of("it", sheet, "texts", texts, "files", SheetRenderer.KEPT),
                body);
        return """
                <html lang="%s"><head><title>%s</title><meta name="author" content="%s"/><style>%s</style></head>
                <body>%s</body></html>""".formatted(
                        texts.chinese() ? "zh-CN" : "en",
                        escaped(heading.title()),
                        escaped(heading.author()),
                        sheet.styles().stream().map(this::style).collect(Collectors.joining("\n")),
                        body);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private String style(String name) {
        return styles.computeIfAbsent(name, key -> {
            try {
                return new ClassPathResource("static/css/" + key + ".css").getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
