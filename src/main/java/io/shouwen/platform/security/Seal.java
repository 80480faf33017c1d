package io.shouwen.platform.security;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts values that must be readable later, but not from the database alone, such as secrets shared with other
 * systems. The keys are in {@code keys/seal.json} (mode 0600) or the file named by {@code shouwen.seal.keys}; all nodes
 * use the same file.
 */
@Component
public class Seal {

    private static final String PREFIX = "sealed:";

    private final Path file;
    private volatile @Nullable Aead keys;

    @Autowired
    Seal(@Value("${shouwen.seal.keys:}") String file, @Value("${shouwen.data}") Path data) {
        this(file.isBlank() ? data.resolve("keys/seal.json") : Path.of(file));
    }

    Seal(Path file) {
        this.file = file;
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param place where the value is stored; it is authenticated, so a value cannot be decrypted at another place */
    public String seal(String plain, String place) {
        try {
            byte[] sealed =
                    keys().encrypt(plain.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
            return PREFIX + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Decrypts a value. A text stored before encryption was introduced is returned unchanged.
     *
     * @throws IllegalStateException if the keys are not those used for encryption
     */
    public String open(String sealed, String place) {
        if (!isSealed(sealed)) {
            return sealed;
        }
        try {
            byte[] plain = keys().decrypt(
                            Base64.getDecoder().decode(sealed.substring(PREFIX.length())),
                            place.getBytes(StandardCharsets.UTF_8));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "what was sealed for \"" + place + "\" does not open with the keys in " + file
                            + ": restore that file from the backup, or set the secret anew",
                    e);
        }
    }

    public static boolean isSealed(String text) {
        return text.startsWith(PREFIX);
    }

    /** Adds a key that encrypts from now on; the older ones still decrypt. Other nodes use it from their next start. */
    void rotate() {
        try {
            KeysetHandle grown = KeysetHandle.newBuilder(handle())
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            write(grown);
            keys = grown.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Aead keys() throws GeneralSecurityException {
        Aead known = keys;
        if (known == null) {
            try {
                known = handle().getPrimitive(RegistryConfiguration.get(), Aead.class);
            } catch (IOException e) {
                throw new UncheckedIOException("the keys in " + file + " cannot be read", e);
            }
            keys = known;
        }
        return known;
    }

    private synchronized KeysetHandle handle() throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private void write(KeysetHandle handle) throws GeneralSecurityException, IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
