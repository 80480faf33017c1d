package io.shouwen.standard.guide;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuideNavigation {

    @Bean
    NavItem faultGuideItem() {
        return new NavItem(NavGroup.STANDARD, 20, "fault-guide", "tool", "guide.title", Role.staff());
    }
}
