package io.shouwen.complaints.analysis;

import io.shouwen.platform.web.CommandSource;
import io.shouwen.platform.web.CommandSource.Command;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnalysisNavigation {

    @Bean
    CommandSource analysisCommands() {
        return CommandSource.of(new Command("complaints/analysis", "chart-bar", "complaints.analysis"));
    }
}
