package io.shouwen.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts, loaded once, because loading takes longer than drawing a sheet. A font is not thread-safe, so each set is
 * lent to one drawing at a time; a set takes about 12 MB, so there are at most two.
 */
final class Fonts {

    static final String HAN = "Noto Sans SC";

    /** Rare characters that the first font lacks, such as 𠮷. */
    static final String RARE = "Noto Sans Rare Han";

    record Faces(TrueTypeFont han, TrueTypeFont rare) {}

    private static final int SETS = 2;

    private final Semaphore lent = new Semaphore(SETS);
    private final Queue<Faces> idle = new ConcurrentLinkedQueue<>();

    <T> T with(Function<Faces, T> work) {
        lent.acquireUninterruptibly();
        try {
            Faces faces = idle.poll();
            if (faces == null) {
                faces = new Faces(read("NotoSansSC-Regular.ttf"), read("NotoSansRareHan-Regular.ttf"));
            }
            T done = work.apply(faces);
            idle.add(faces);
            return done;
        } finally {
            lent.release();
        }
    }

    private static TrueTypeFont read(String name) {
        try (InputStream file = new ClassPathResource("fonts/" + name).getInputStream()) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
