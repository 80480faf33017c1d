package io.shouwen.platform.web;

import io.shouwen.platform.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * URLs of the style sheets, scripts and pictures of the pages. They contain a digest of all these files, so that
 * browsers keep them for a year without asking again and load new ones after an upgrade. The digest is in the path, so
 * that the relative imports of scripts contain it too.
 */
final class StaticFiles {

    static final String VERSION = digest();

    private static final Map<String, String> ICONS = icons();

    private StaticFiles() {}

    /** @param path below {@code static}, such as {@code css/shell.css} */
    static String at(String path) {
        return "/v/" + VERSION + "/" + path;
    }

    /** An icon of {@code icons.svg} as an element of its own, for pages that do not load the file. */
    static String icon(String name) {
        String icon = ICONS.get(name);
        if (icon == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return icon;
    }

    private static Map<String, String> icons() {
        try {
            String file = new ClassPathResource("static/img/icons.svg").getContentAsString(StandardCharsets.UTF_8);
            return Pattern.compile("(?s)<symbol id=\"([^\"]+)\"([^>]*)>(.*?)</symbol>")
                    .matcher(file)
                    .results()
                    .collect(Collectors.toMap(
                            symbol -> symbol.group(1),
                            symbol -> "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"" + symbol.group(2)
                                    + ">" + symbol.group(3) + "</svg>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**");
            List<Resource> files = Arrays.stream(found)
                    .filter(file -> file.isReadable() && !url(file).endsWith("/"))
                    .sorted(Comparator.comparing(StaticFiles::url))
                    .toList();
            StringBuilder all = new StringBuilder();
            for (Resource file : files) {
                all.append(url(file).replaceFirst(".*/static/", ""))
                        .append(' ')
                        .append(Sha256.hex(file.getContentAsByteArray()))
                        .append('\n');
            }
            return Sha256.hex(all.toString()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
