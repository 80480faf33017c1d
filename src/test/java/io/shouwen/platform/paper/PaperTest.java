package io.shouwen.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperTest {

    private static final Fonts FONTS = new Fonts();
    private static final String STYLE = "<style>body { font-family: 'Noto Sans SC', 'Noto Sans Rare Han' }</style>";

    private static byte[] drawn(String head, String body, SheetPictures pictures) {
        return FONTS.with(faces -> {
            try (PDDocument document = new PDDocument()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new SheetRenderer(
                                document,
                                PDType0Font.load(document, faces.han(), true),
                                PDType0Font.load(document, faces.rare(), true),
                                pictures)
                        .draw(Xml.read("<html><head>" + STYLE + head + "</head><body>" + body + "</body></html>"));
                document.save(bytes);
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void rare_name_characters_are_drawn_and_read_back() throws IOException {
        byte[] pdf = drawn("", "<p>李靐 王㙍 𠮷田 Zoë 马车长门龙</p>", SheetPictures.NONE);

        assertThat(text(pdf)).contains("李靐 王㙍 𠮷田 Zoë 马车长门龙");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> fonts = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                var font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts.add(font.getName().replaceFirst("^[A-Z]+\\+", ""));
            }
            assertThat(fonts).containsExactlyInAnyOrder("NotoSansSC-Regular", "NotoSansRareHan-Regular");
        }
        assertThat(pdf.length).as("only the letters used").isLessThan(60_000);
    }

    @Test
    void a_character_no_font_has_shows_that_it_is_wanting() throws IOException {
        assertThat(text(drawn("", "<p>水管😀漏了</p>", SheetPictures.NONE))).contains("水管〓漏了");
    }

    @Test
    void what_xml_cannot_hold_is_left_out() throws IOException {
        assertThat(text(drawn("", "<p>第一行\u0007\uFFFE第二行</p>", SheetPictures.NONE)))
                .contains("第一行第二行");
    }

    @Test
    void a_page_that_names_an_entity_or_a_document_type_is_refused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");

        assertThatThrownBy(() -> Xml.read(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><html><body>&x;</body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_fetched_from_net_or_disk(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String net = "http://localhost:" + server.getAddress().getPort();
            byte[] pdf = drawn(
                    "<link rel=\"stylesheet\" href=\"" + net + "/a.css\"/><style>@import url(" + net + "/b.css);"
                            + "@font-face { font-family: x; src: url(" + net + "/c.ttf) }</style>",
                    "<p style=\"font-family: x\">完</p><img src=\"" + net + "/d.png\"/><img src=\"" + picture.toUri()
                            + "\"/><div style=\"background: url(" + net + "/e.png)\">x</div>",
                    SheetPictures.NONE);

            assertThat(asked).isEmpty();
            assertThat(images(pdf)).isZero();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_picture_kept_is_drawn_and_one_that_is_gone_is_left_out() throws IOException {
        UUID there = UUID.randomUUID();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] pdf = drawn(
                "",
                "<img src=\"kept:" + there + "\"/><img src=\"kept:" + UUID.randomUUID() + "\"/>",
                id -> id.equals(there) ? png.toByteArray() : null);

        assertThat(images(pdf)).isEqualTo(1);
    }

    private static long images(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .filter(name -> {
                        try {
                            return resources.getXObject(name) instanceof PDImageXObject;
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .count();
        }
    }
}
