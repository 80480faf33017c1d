package io.shouwen.platform.security;

import io.shouwen.platform.postgres.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;

/** {@code bin/shouwen rotate-seal}: a new key for what is sealed from now on. */
final class RotateSeal {

    private RotateSeal() {}

    public static void main(String[] arguments) throws IOException, SQLException, GeneralSecurityException {
        Command.run(arguments, settings -> {
            new Seal(
                            settings.getProperty("shouwen.seal.keys", ""),
                            Path.of(settings.getRequiredProperty("shouwen.data")))
                    .rotate();
            System.out.println("已换新密钥，重启后生效；旧密钥继续用于解封 / A new key seals after a restart; the old ones go on opening");
        });
    }
}
