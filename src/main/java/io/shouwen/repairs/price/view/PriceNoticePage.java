package io.shouwen.repairs.price.view;

import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;

/** The price list as residents see it without signing in. @param phone for complaints; may be empty */
public record PriceNoticePage(String project, LocalDate day, List<PricesPage.Group> groups, String phone)
        implements View {}
