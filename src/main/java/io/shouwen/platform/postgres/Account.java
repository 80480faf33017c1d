package io.shouwen.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operating system account that PostgreSQL runs under. PostgreSQL refuses root; so root runs it in a user namespace
 * or, if these are disabled, as the folder's owner or an unprivileged account.
 */
record Account(List<String> prefix) {

    private static final int NOBODY = 65_534;

    static Account choose(Path folder, Program program) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Account(List.of());
        }
        int owner = owner(folder);
        Account namespace = new Account(List.of("unshare", "-U"));
        if (owner == 0 && namespace.canRun(program)) {
            return namespace;
        }
        int user = owner == 0 ? ownerAbove(folder) : owner;
        Account plain = new Account(
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--inh-caps=-all"));
        give(folder, user);
        if (plain.canRun(program)) {
            return plain;
        }
        throw new NoDatabase("PostgreSQL does not run as root, and neither a user namespace (unshare -U) nor user "
                + user + " can run " + program.home() + ": start Shouwen as an ordinary user, or set SHOUWEN_DB_URL");
    }

    private boolean canRun(Program program) {
        return PostgresTool.run(command(program, "postgres", List.of("--version")), 10)
                .ok();
    }

    List<String> command(Program program, String tool, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.tool(tool).toString());
        command.addAll(arguments);
        return command;
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int ownerAbove(Path folder) throws IOException {
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (owner(above) != 0) {
                return owner(above);
            }
        }
        return NOBODY;
    }

    /** Files that root wrote for PostgreSQL get the owner of their folder. */
    static void handOver(Path folder, Path file) throws IOException {
        if (owner(folder) != owner(file)) {
            Files.setAttribute(file, "unix:uid", owner(folder));
        }
    }

    private static void give(Path folder, int user) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
