package io.shouwen.platform.backup;

import io.shouwen.platform.postgres.NoDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Runs a command-line program: options {@code --name=value}; on failure one sentence and exit code 1. */
final class Command {

    private Command() {}

    interface Work {
        void with(Map<String, String> options) throws IOException, SQLException;
    }

    static void run(String[] arguments, Work work) throws IOException, SQLException {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            options.put(parts[0].replaceFirst("^--", ""), parts.length == 2 ? parts[1] : "");
        }
        try {
            work.with(options);
        } catch (BackupRefused | NoDatabase refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
