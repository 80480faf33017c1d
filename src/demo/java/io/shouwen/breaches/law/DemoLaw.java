package io.shouwen.breaches.law;

import io.shouwen.breaches.law.Authorities.LegalClock;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The authorities and the legal clock of the demo's project. */
@Component
public class DemoLaw {

    private final Authorities authorities;
    private final LawArticles articles;

    DemoLaw(Authorities authorities, LawArticles articles) {
        this.authorities = authorities;
        this.articles = articles;
    }

    public void begin(UUID projectId, Actor by, Instant now) {
        authorities.add(projectId, new Authority(Ids.next(), "街道城管中队", "021-55550101", "违章搭建、群租、占道"), by.id(), now);
        authorities.add(projectId, new Authority(Ids.next(), "消防救援站", "021-55550119", "占用消防通道、电动车进楼"), by.id(), now);
        authorities.add(projectId, new Authority(Ids.next(), "派出所", "021-55550110", "噪声、高空抛物"), by.id(), now);
        LegalClock.Preset preset = LegalClock.PRESETS.getFirst();
        authorities.clock(projectId, new LegalClock(preset.hours(), preset.basis()), by.id(), now);
    }

    public Authority authority(UUID projectId, int n) {
        List<Authority> all = authorities.list(projectId);
        return all.get(n % all.size());
    }

    /** What notices of that day may cite. */
    public List<LawArticle> articles(LocalDate day) {
        return articles.citable(day);
    }
}
