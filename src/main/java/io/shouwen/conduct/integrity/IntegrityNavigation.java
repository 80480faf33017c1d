package io.shouwen.conduct.integrity;

import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntegrityNavigation {

    @Bean
    CommandSource integrityCommands() {
        return CommandSource.of(
                new Command("integrity/new", "lock", "conduct.integrity.new"),
                new Command("integrity/poster", "printer", "conduct.integrity.poster"));
    }

    @Bean
    CommandSource integrityListCommand(IntegrityScope scope) {
        return (project, actor) -> scope.opensFor(actor)
                ? List.of(new Command("integrity/reports", "lock", "conduct.integrity.list"))
                : List.of();
    }
}
