package io.shouwen.platform.device;

import io.shouwen.platform.TypedText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of a phone: proposed from the User-Agent, changeable by its user. */
public final class DeviceName {

    /** Maximum length in code points. */
    public static final int LONGEST = 40;

    private static final Pattern ANDROID =
            Pattern.compile("Android [^;)]*;(?: [a-z]{2}-[a-z]{2};)? ([^;)]+?)(?: Build/[^;)]*)?[;)]");

    private DeviceName() {}

    /** Empty for a computer: desks are shared, so staying signed in is not offered there. */
    public static Optional<String> proposed(String userAgent) {
        return model(userAgent)
                .map(model ->
                        browser(userAgent).map(name -> model + " · " + name).orElse(model));
    }

    private static Optional<String> model(String userAgent) {
        for (String apple : new String[] {"iPhone", "iPad"}) {
            if (userAgent.contains(apple)) {
                return Optional.of(apple);
            }
        }
        if (userAgent.contains("OpenHarmony") || userAgent.contains("HarmonyOS")) {
            return Optional.of("HarmonyOS");
        }
        Matcher android = ANDROID.matcher(userAgent);
        if (android.find()) {
            // Browsers that hide the model send "K".
            return Optional.of(
                    android.group(1).length() < 2 ? "Android" : android.group(1).strip());
        }
        return userAgent.contains("Android") ? Optional.of("Android") : Optional.empty();
    }

    private static Optional<String> browser(String userAgent) {
        return Stream.of(
                        "MicroMessenger",
                        "DingTalk",
                        "HuaweiBrowser",
                        "MiuiBrowser",
                        "EdgA",
                        "Firefox",
                        "Chrome",
                        "Safari")
                .filter(userAgent::contains)
                .findFirst()
                .map(name -> switch (name) {
                    case "MicroMessenger" -> "WeChat";
                    case "HuaweiBrowser" -> "Huawei";
                    case "MiuiBrowser" -> "Mi";
                    case "EdgA" -> "Edge";
                    default -> name;
                });
    }

    /** The typed name, on one line and cut; the proposal if nothing was typed. */
    static String of(String typed, String userAgent) {
        String clean = TypedText.clean(typed).replace('\n', ' ').strip();
        String name = clean.isEmpty() ? proposed(userAgent).orElse("Browser") : clean;
        return name.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
