package io.shouwen.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The heads of all chains at a moment, signed (Ed25519), as a text to be kept outside the database. A chain that was
 * cut or rewritten later no longer contains its head.
 *
 * @param heads one per project with entries
 */
record SignedHeads(Instant at, List<Head> heads) {

    private static final String TITLE = "Shouwen audit heads ";
    private static final String SIGNATURE = "signature ";

    /** @param seq number of the last entry @param hash hash of the last entry */
    record Head(UUID projectId, long seq, String hash) {}

    String write(PrivateKey key) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(key);
        signing.update(body().getBytes(StandardCharsets.UTF_8));
        return body() + SIGNATURE + Base64.getEncoder().encodeToString(signing.sign()) + "\n";
    }

    /** @throws IllegalArgumentException if the text has another format, or the signature is not valid for this key */
    static SignedHeads read(String text, PublicKey key) {
        try {
            List<String> lines = text.strip().lines().map(String::strip).toList();
            SignedHeads read = new SignedHeads(Instant.parse(after(lines.getFirst(), TITLE)), heads(lines));
            Signature checking = Signature.getInstance("Ed25519");
            checking.initVerify(key);
            checking.update(read.body().getBytes(StandardCharsets.UTF_8));
            if (checking.verify(Base64.getDecoder().decode(after(lines.getLast(), SIGNATURE)))) {
                return read;
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("not a list of audit heads", e);
        }
        throw new IllegalArgumentException("signed by another key, or changed since");
    }

    static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static List<Head> heads(List<String> lines) {
        List<Head> heads = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] parts = line.split(" ");
            heads.add(new Head(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]));
        }
        return heads;
    }

    private static String after(String line, String word) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException(line);
        }
        return line.substring(word.length());
    }

    private String body() {
        StringBuilder text = new StringBuilder(TITLE).append(at).append('\n');
        heads.forEach(head -> text.append(head.projectId())
                .append(' ')
                .append(head.seq())
                .append(' ')
                .append(head.hash())
                .append('\n'));
        return text.toString();
    }
}
