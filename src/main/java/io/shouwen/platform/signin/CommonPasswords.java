package io.shouwen.platform.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * The passwords that are guessed first: a library's list of the 100,000 most common ones with their usual variations (a
 * year appended, 0 for o, keyboard rows), and those common in China. Loaded at the first use.
 */
final class CommonPasswords {

    /** More guesses than {@link PasswordTries} permits. */
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(1_000_000);

    private static final List<Dictionary> LISTS = lists();

    private CommonPasswords() {}

    /** @param own words related to this person */
    static boolean contain(String password, String own) {
        List<Dictionary> lists = new ArrayList<>(LISTS);
        lists.add(new DictionaryBuilder()
                .setDictionaryName("own")
                .setExclusion(false)
                .addWord(own, 1)
                .createDictionary());
        Configuration configuration =
                new ConfigurationBuilder().setDictionaries(lists).createConfiguration();
        return new Nbvcxz(configuration).estimate(password).getGuesses().compareTo(ENOUGH) < 0;
    }

    private static List<Dictionary> lists() {
        List<Dictionary> lists = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        lists.add(new Dictionary("chinese", chinese(), false));
        return lists;
    }

    private static Map<String, Integer> chinese() {
        Map<String, Integer> ranks = new HashMap<>();
        try (InputStream file = CommonPasswords.class.getResourceAsStream("common-passwords-zh.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> ranks.putIfAbsent(word, ranks.size() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ranks;
    }
}
