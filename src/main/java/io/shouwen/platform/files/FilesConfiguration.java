package io.shouwen.platform.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class FilesConfiguration implements WebMvcConfigurer {

    private static final int PLACES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ObjectProvider<PrepareFiles> prepare;

    FilesConfiguration(ObjectProvider<PrepareFiles> prepare) {
        this.prepare = prepare;
    }

    @Bean
    static DecodingPlaces decodingPlaces() {
        return new DecodingPlaces(PLACES, PATIENCE, LONGEST);
    }

    @Bean
    static Contents contents(@Value("${shouwen.files}") Path folder) {
        return new Contents(folder);
    }

    /** Runs before Spring Security reads the first field. */
    @Bean
    static FilterRegistrationBean<LargestRequest> largestRequest(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        var registration = new FilterRegistrationBean<>(new LargestRequest(most.toBytes()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new UploadResolver(prepare.getObject()));
    }
}
