package io.shouwen.platform.notify;

import io.shouwen.platform.notify.SmsSender.SmsSettings;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    @Bean
    SmsSettings smsSettings(Environment environment) {
        Binder binder = Binder.get(environment);
        Bindable<Map<String, String>> map = Bindable.mapOf(String.class, String.class);
        return new SmsSettings(
                environment.getProperty("shouwen.sms.vendor", ""),
                environment.getProperty("shouwen.sms.signature", "首问"),
                binder.bind("shouwen.sms.settings", map).orElse(Map.of()),
                binder.bind("shouwen.sms.templates", map).orElse(Map.of()));
    }
}
