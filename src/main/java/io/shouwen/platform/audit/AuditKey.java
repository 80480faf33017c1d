package io.shouwen.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that signs audit heads, in {@code keys/audit.key} outside the database (mode 0600). */
@Component
class AuditKey {

    private final Path file;

    AuditKey(@Value("${shouwen.audit.key:${shouwen.data}/keys/audit.key}") Path file) {
        this.file = file;
    }

    /** Creates the key at first use. The file has the private key, and the public key on its second line. */
    synchronized KeyPair pair() throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            make();
        }
        List<String> lines = Files.readAllLines(file);
        return new KeyPair(
                SignedHeads.publicKey(lines.get(1)),
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst()))));
    }

    static String written(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private void make() throws GeneralSecurityException, IOException {
        KeyPair fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                List.of(
                        Base64.getEncoder().encodeToString(fresh.getPrivate().getEncoded()),
                        written(fresh.getPublic())));
    }
}
