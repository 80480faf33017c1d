package io.shouwen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program: the customer service of housing projects, run to a written standard. */
@SpringBootApplication
public class Shouwen {

    private Shouwen() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(Shouwen.class, args);
        if (context.getEnvironment().containsProperty("shouwen.command")) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
