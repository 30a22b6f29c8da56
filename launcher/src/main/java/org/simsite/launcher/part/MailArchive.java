package org.simsite.launcher.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.simsite.launcher.place.Trouble;

/** What the mail server was given, a file a mail and recipient (RFC 5322), so that it outlives the launcher. */
final class MailArchive {
    /** The embedded default is for trying things out: older mails than these make room at the next start. */
    private static final int KEPT = 500;

    private static final String ENDING = ".eml";

    private final Path folder;
    private long last;

    MailArchive(Path folder) {
        this.folder = folder;
    }

    /** On disk, whole, when it returns: only then may the mail be acknowledged. */
    synchronized void keep(MimeMessage mail, String recipient) {
        last = Math.max(last + 1, System.currentTimeMillis());
        String name = "%015d %s".formatted(last, URLEncoder.encode(recipient, UTF_8));
        try {
            Path draft = folder.resolve(name + ".draft");
            try (var file = Files.newOutputStream(draft)) {
                mail.writeTo(file);
            }
            Files.move(draft, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The mail to " + recipient + " cannot be kept: " + e.getMessage(), e);
        }
    }

    /** @param taker of recipient and mail, oldest first */
    void replay(BiConsumer<String, MimeMessage> taker) {
        List<Path> files = files();
        int old = Math.max(0, files.size() - KEPT);
        try {
            for (Path file : files.subList(0, old)) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.stream().skip(old).forEach(file -> taker.accept(recipient(file), read(file)));
    }

    private List<Path> files() {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String recipient(Path file) {
        String name = file.getFileName().toString();
        return URLDecoder.decode(name.substring(name.indexOf(' ') + 1, name.length() - ENDING.length()), UTF_8);
    }

    private static MimeMessage read(Path file) {
        try (var content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        } catch (IOException | MessagingException e) {
            throw new Trouble("The mail in " + file + " cannot be read: " + e.getMessage() + ". Delete the file.", e);
        }
    }
}
