package org.simsite.tenancy.brand;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.simsite.tenancy.input.InvalidInput;

/**
 * Makes a logo of an uploaded file. What the file is, its first octets say, never its name. PNG and JPEG are drawn anew,
 * so nothing but the picture remains; of WebP, which Java cannot draw, only the parts of the picture are kept.
 */
final class LogoFile {
    /** Octets of a file. */
    static final int MOST = 128 * 1024;

    /** Pixels of a side: enough for the bar of a page, and for a home screen. */
    static final int LEAST_SIDE = 16;

    static final int MOST_SIDE = 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private LogoFile() {}

    /** @throws InvalidInput naming the field {@code image} */
    static Logo clean(byte[] file) {
        if (file.length == 0) throw new InvalidInput("image", "required");
        if (file.length > MOST) throw new InvalidInput("image", "logoSize", MOST / 1024);
        if (begins(file, PNG)) return logo("image/png", drawn(file, "png"));
        if (begins(file, JPEG)) return logo("image/jpeg", drawn(file, "jpeg"));
        if (WebpFile.is(file)) return logo("image/webp", WebpFile.clean(file));
        throw new InvalidInput("image", "logoType");
    }

    private static boolean begins(byte[] file, byte[] magic) {
        return file.length > magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static Logo logo(String type, byte[] picture) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(picture);
            return new Logo(type, picture, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] drawn(byte[] file, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        ByteArrayOutputStream again = new ByteArrayOutputStream(file.length);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            checkSides(reader.getWidth(0), reader.getHeight(0)); // before a pixel is read: a bomb is small on paper
            if (!ImageIO.write(reader.read(0), format, again)) throw new InvalidInput("image", "logoBroken");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof InvalidInput refused) throw refused;
            throw new InvalidInput("image", "logoBroken");
        } finally {
            reader.dispose();
        }
        return again.toByteArray();
    }

    static void checkSides(int width, int height) {
        if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE)
            throw new InvalidInput("image", "logoSides", LEAST_SIDE, MOST_SIDE);
    }
}
