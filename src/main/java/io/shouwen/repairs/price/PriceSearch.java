package io.shouwen.repairs.price;

import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what may be charged now by its name: the desk is asked what it costs. */
@Component
class PriceSearch implements SearchSource {

    private final Prices prices;
    private final Clock clock;

    PriceSearch(Prices prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return prices
                .on(
                        projectId,
                        LocalDate.ofInstant(
                                clock.instant(),
                                Scope.current().requireProject().zone()))
                .prices()
                .stream()
                .filter(price -> price.name().toLowerCase(Locale.ROOT).contains(word))
                .limit(limit)
                .map(price -> new Hit(
                        "repairs.price.one",
                        price.name(),
                        price.amount().text() + " / " + price.unit(),
                        "prices?q=" + URLEncoder.encode(price.name(), StandardCharsets.UTF_8)))
                .toList();
    }
}
