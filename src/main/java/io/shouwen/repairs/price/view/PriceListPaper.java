package io.shouwen.repairs.price.view;

import io.shouwen.platform.paper.PaperView;
import java.util.List;

/** 有偿维修服务价目表, to be hung up where people are served. */
public record PriceListPaper(String project, String day, String title, List<PricesPage.Group> groups, String phone)
        implements PaperView {

    @Override
    public String name() {
        return title + " " + day;
    }

    @Override
    public List<String> styles() {
        return List.of("paper", "repairs-price-paper");
    }
}
