package io.shouwen.standard.phrase;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import io.shouwen.platform.web.NavGroup;
import io.shouwen.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhraseNavigation {

    @Bean
    NavItem phrasesItem() {
        return new NavItem(NavGroup.STANDARD, 30, "phrases", "message-circle", "standard.phrase.title", Role.staff());
    }

    @Bean
    CommandSource phraseCommands() {
        return CommandSource.of(new Command("phrases/new", "plus", "standard.phrase.new"));
    }
}
