package org.simsite.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Port;
import org.simsite.launcher.place.Ports;

class MailTest {
    private static final String ANN = "ann+tea@acme.example";

    @TempDir
    Path temporary;

    private final Ports ports = Ports.free();

    /** Nothing is told to the archive at the end, so its being there is what a killed launcher leaves. */
    @Test
    void whatWasTakenIsThereAtTheNextStartInTheSameOrder() {
        try (var data = DataFolder.open(temporary)) {
            take(data, () -> List.of("one", "二", "three").forEach(text -> send(ANN, text)));
            take(data, () -> {
                assertThat(texts(data)).isEqualTo(3);
                send(ANN, "four");
            });
            var third = new Mail(ports, data);
            third.start();
            assertThat(third.mailbox().textsTo(ANN)).containsExactly("one", "二", "three", "four");
            third.stop();
        }
    }

    private void take(DataFolder data, Runnable work) {
        var mail = new Mail(ports, data);
        mail.start();
        work.run();
        mail.stop();
    }

    private static int texts(DataFolder data) {
        return data.folder("mail").toFile().list((folder, name) -> name.endsWith(".eml")).length;
    }

    @Test
    void aMailCutShortByACrashIsNotTaken() throws Exception {
        try (var data = DataFolder.open(temporary)) {
            Files.writeString(data.folder("mail").resolve("000000000000001 ann%40acme.example.draft"), "Subject: ha");
            var mail = new Mail(ports, data);
            mail.start();
            assertThat(mail.mailbox().textsTo("ann@acme.example")).isEmpty();
            mail.stop();
        }
    }

    private void send(String to, String text) {
        var setup = new ServerSetup(ports.of(Port.SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail(to, "simsite@simsite.localhost", "Hello", text, setup);
    }
}
