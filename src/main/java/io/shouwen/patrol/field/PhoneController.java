package io.shouwen.patrol.field;

import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.SignedOn;
import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Data of the phone page outside projects: the user, the texts, and the list of files to cache. */
@RestController
@Transactional(readOnly = true)
class PhoneController {

    record Csrf(String header, String token) {

        static Csrf of(CsrfToken token) {
            return new Csrf(token.getHeaderName(), token.getToken());
        }
    }

    record ProjectName(String code, String name) {}

    record Me(UUID id, String name, List<ProjectName> projects, Csrf csrf) {}

    private final PhoneProjects projects;
    private final MessageSource messages;
    private final PhoneFiles files;

    PhoneController(PhoneProjects projects, MessageSource messages, PhoneFiles files) {
        this.projects = projects;
        this.messages = messages;
        this.files = files;
    }

    @GetMapping("/field/me")
    @Open("the person's own name and projects")
    ResponseEntity<?> me(@Nullable SignedOn who, CsrfToken csrf) {
        return who == null
                ? ResponseEntity.status(401).body(Map.of("signedOn", false))
                : ResponseEntity.ok(new Me(who.id(), who.name(), projects.of(who.id()), Csrf.of(csrf)));
    }

    /** The texts of the phone page in one language, with placeholders such as {0} left for its scripts. */
    @GetMapping("/field/texts/{language}")
    @Open("words only")
    ResponseEntity<Map<String, String>> texts(@PathVariable String language) {
        Texts texts = new Texts(messages, language.equals("en") ? Locale.ENGLISH : Texts.CHINESE);
        Map<String, String> said = new TreeMap<>();
        ResourceBundle.getBundle("messages/patrol-field", Locale.ROOT)
                .keySet()
                .forEach(key -> said.put(key, texts.t(key, "{0}", "{1}", "{2}")));
        said.put("field.language.other", texts.t("language.other"));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(said);
    }

    @GetMapping("/field/precache.js")
    @Open("names of public files")
    ResponseEntity<String> precache() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(files.script());
    }
}
