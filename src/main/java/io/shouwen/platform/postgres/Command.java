package io.shouwen.platform.postgres;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * A program of its own, without the application: it reads the same settings ({@code --name=value}, environment variables,
 * {@code application.yaml}), and ends with one sentence and exit code 1 when it is refused.
 */
public final class Command {

    private Command() {}

    /** What the program does. */
    public interface Work {
        void with(Environment settings) throws IOException, SQLException, GeneralSecurityException;
    }

    /** Why a command cannot do its work, in a sentence that says what to do. */
    public static class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Refused(String sentence) {
            super(sentence);
        }
    }

    public static void run(String[] arguments, Work work) throws IOException, SQLException, GeneralSecurityException {
        Environment settings = settings(arguments);
        LoggingSystem log = LoggingSystem.get(Command.class.getClassLoader());
        log.beforeInitialize();
        log.initialize(new LoggingInitializationContext((ConfigurableEnvironment) settings), null, null);
        log.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            work.with(settings);
        } catch (Refused | NoDatabase refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** As the application would read them. */
    public static Environment settings(String... arguments) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigurationPropertySources.attach(settings);
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }
}
