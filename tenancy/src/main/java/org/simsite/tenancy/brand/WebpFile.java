package org.simsite.tenancy.brand;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.simsite.tenancy.input.InvalidInput;

/** A still WebP picture, chunk by chunk: RFC 9649. */
final class WebpFile {
    private static final Set<String> PICTURE = Set.of("VP8X", "ALPH", "VP8 ", "VP8L");
    private static final int HEAD = 12;
    /** Flags of VP8X, RFC 9649 §2.7: only transparency stays true once the other chunks are gone. */
    private static final int ALPHA = 0x10;

    private static final int ANIMATION = 0x02;

    private final ByteBuffer in;
    private final ByteBuffer kept;
    private boolean measured;

    private WebpFile(byte[] file) {
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        kept = ByteBuffer.allocate(file.length + 1).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean is(byte[] file) {
        return file.length > HEAD
                && name(file, 0).equals("RIFF")
                && name(file, 8).equals("WEBP");
    }

    /** @throws InvalidInput if it is broken, moves, or has the wrong size */
    static byte[] clean(byte[] file) {
        try {
            return new WebpFile(file).read();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new InvalidInput("image", "logoBroken");
        }
    }

    private byte[] read() {
        if (in.getInt(4) != in.capacity() - 8) throw new InvalidInput("image", "logoBroken");
        kept.put(in.array(), 0, HEAD);
        in.position(HEAD);
        while (in.hasRemaining()) chunk();
        if (!measured) throw new InvalidInput("image", "logoBroken");
        kept.putInt(4, kept.position() - 8);
        byte[] file = new byte[kept.position()];
        kept.get(0, file);
        return file;
    }

    private void chunk() {
        String name = name(in.array(), in.position());
        int from = in.position() + 8;
        int length = in.getInt(in.position() + 4);
        if (length < 0) throw new InvalidInput("image", "logoBroken");
        in.position(from + length + (length & 1)); // chunks are padded to an even size
        if (!PICTURE.contains(name)) return;
        measure(name, from);
        int start = kept.position();
        kept.put(in.array(), from - 8, in.position() - from + 8);
        if (name.equals("VP8X")) kept.put(start + 8, (byte) (in.get(from) & ALPHA));
    }

    private void measure(String name, int at) {
        switch (name) {
            case "VP8X" -> {
                if ((in.get(at) & ANIMATION) != 0) throw new InvalidInput("image", "logoType");
                LogoFile.checkSides((in.getInt(at + 4) & 0xffffff) + 1, (in.getInt(at + 6) >>> 8) + 1);
            }
            case "VP8L" -> {
                int bits = in.getInt(at + 1);
                sides((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "VP8 " -> sides(in.getShort(at + 6) & 0x3fff, in.getShort(at + 8) & 0x3fff);
            default -> {}
        }
    }

    private void sides(int width, int height) {
        LogoFile.checkSides(width, height);
        measured = true;
    }

    private static String name(byte[] file, int at) {
        return new String(file, at, 4, ISO_8859_1);
    }
}
