package io.shouwen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the customer service of housing projects, run to a written standard. */
@SpringBootApplication
public class Shouwen {

    private Shouwen() {}

    public static void main(String[] args) {
        SpringApplication.run(Shouwen.class, args);
    }
}
