package io.shouwen.platform.web;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.view.OpenTooLongPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form whose page was open too long, kept for sending it again, without passwords and files. */
final class KeptPost {

    private static final int MOST_FIELDS = 500;
    private static final int SHOWN = 12;
    private static final int SHOWN_LENGTH = 300;
    /** Fields that are kept but not shown: ids, tokens, choices, drawings. */
    private static final Pattern NOT_WORDS = Pattern.compile("[\\w.:-]*|data:.*", Pattern.DOTALL);

    private KeptPost() {}

    static OpenTooLongPage of(HttpServletRequest request, int status) {
        String action = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        List<OpenTooLongPage.Field> fields = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.equals("password") || action.equals("/password") && TypedTextFilter.PASSWORDS.contains(name)) {
                secrets.add(name);
            } else if (!name.equals("_csrf")) {
                for (String value : values) {
                    if (fields.size() < MOST_FIELDS) {
                        fields.add(new OpenTooLongPage.Field(name, value));
                    }
                }
            }
        });
        List<String> shown = fields.stream()
                .map(OpenTooLongPage.Field::value)
                .map(String::strip)
                .filter(value -> !NOT_WORDS.matcher(value).matches())
                .map(value -> TypedText.shortened(value, SHOWN_LENGTH))
                .limit(SHOWN)
                .toList();
        String contentType = request.getContentType();
        return new OpenTooLongPage(
                status,
                action,
                contentType != null && contentType.startsWith("multipart/"),
                fields,
                shown,
                secrets,
                files(request, contentType));
    }

    private static List<OpenTooLongPage.Files> files(HttpServletRequest request, @Nullable String type) {
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Part part : parts(request)) {
            String name = part.getSubmittedFileName();
            if (name != null && !name.isEmpty()) {
                names.computeIfAbsent(part.getName(), field -> new ArrayList<>())
                        .add(name);
            }
        }
        return names.entrySet().stream()
                .map(each -> new OpenTooLongPage.Files(each.getKey(), each.getValue()))
                .toList();
    }

    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return List.of();
        }
    }
}
