package io.shouwen.patrol.field;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that the phone caches, with a version computed from their content: if a file or text changes, so does the
 * service worker, which then fetches them again.
 */
@Component
class PhoneFiles {

    private static final List<String> ELSEWHERE = List.of(
            "/field/",
            "/field/texts/zh",
            "/field/texts/en",
            "/js/theme.js",
            "/js/barcode.js",
            "/js/signature.js",
            "/js/scanner.js",
            "/js/ring.js",
            "/css/scan.css",
            "/img/icons.svg");

    /** Files that are cached only when first needed. */
    private static final List<String> LATER = List.of(
            "/vendor/zxing-wasm/", "/vendor/signature_pad/", "/field/pad.js", "/field/unsent.js", "/field/sw.js");

    private final String script;
    private final List<String> modules;

    PhoneFiles() throws IOException, NoSuchAlgorithmException {
        var found = new PathMatchingResourcePatternResolver();
        MessageDigest content = MessageDigest.getInstance("SHA-256");
        List<String> files = new ArrayList<>(ELSEWHERE);
        for (String pattern : List.of(
                "classpath:/static/field/**",
                "classpath:/static/js/theme.js",
                "classpath:/static/img/icons.svg",
                "classpath:/static/js/barcode.js",
                "classpath:/static/js/signature.js",
                "classpath:/static/js/scanner.js",
                "classpath:/static/js/ring.js",
                "classpath:/static/css/scan.css",
                "classpath:/static/vendor/signature_pad/*.js",
                "classpath:/static/vendor/idb/*.js",
                "classpath:/static/vendor/zxing-wasm/*.js",
                "classpath:/static/vendor/zxing-wasm/*.wasm",
                "classpath:/messages/patrol-field*.properties")) {
            for (Resource file : sorted(found.getResources(pattern))) {
                content.update(file.getContentAsByteArray());
                String path = path(file);
                if (path.startsWith("/vendor/")
                        || path.startsWith("/field/") && !path.endsWith("/sw.js") && path.contains(".")) {
                    files.add(path);
                }
            }
        }
        modules = files.stream()
                .filter(file -> file.endsWith(".js")
                        && !file.startsWith("/js/theme")
                        && !file.startsWith("/js/signature")
                        && LATER.stream().noneMatch(file::startsWith))
                .toList();
        script = "self.VERSION = \"" + HexFormat.of().formatHex(content.digest(), 0, 8) + "\";\nself.FILES = ["
                + files.stream().map(path -> '"' + path + '"').collect(Collectors.joining(",")) + "];\n";
    }

    List<String> modules() {
        return modules;
    }

    String script() {
        return script;
    }

    private static List<Resource> sorted(Resource[] all) {
        return Arrays.stream(all)
                .filter(Resource::isReadable)
                .sorted((one, other) -> path(one).compareTo(path(other)))
                .toList();
    }

    private static String path(Resource file) {
        try {
            String address = file.getURL().getPath();
            return address.substring(address.indexOf("/static/") < 0 ? 0 : address.indexOf("/static/") + 7);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
