package org.simsite.tenancy.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.background.Life;
import org.simsite.tenancy.sql.Sql;

class MailDeliveryTest {
    private final Sql sql = TestDatabase.sql();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Mails mails = new Mails(sql);
    private MailDelivery delivery;

    @BeforeEach
    void start() {
        sql.update("delete from tenancy.mail");
        server.start();
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        Postman postman = new Postman(Session.getInstance(properties), "Simsite <no-reply@simsite.example>");
        delivery = new MailDelivery(new Outbox(sql, Life.now()), postman);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void deliversWhatWasQueuedOnce() throws MessagingException, IOException {
        mails.queue(new MailMessage("ann@example.org", "请确认 🙂", "您好：\nhttps://x"));
        delivery.work();
        delivery.work();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("请确认 🙂");
        assertThat(received[0].getContent().toString()).contains("您好：").contains("https://x");
        assertThat(received[0].getFrom()[0]).hasToString("Simsite <no-reply@simsite.example>");
        assertThat(received[0].getMessageID()).matches("<[0-9a-f-]{36}@simsite.example>");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(states()).isEmpty();
    }

    @Test
    void whatThisNodeHadClaimedBeforeItDiedIsDueAtOnceAndWhatLivesIsNot() {
        for (int i = 0; i < 3; i++) mails.queue(new MailMessage("ann@example.org", "s" + i, "t"));
        new Outbox(sql, new Life("here", 1)).claim(1);
        new Outbox(sql, new Life("there", 1)).claim(1);
        var reborn = new Outbox(sql, new Life("here", 2));
        assertThat(reborn.claim(10)).as("its own, and what nobody had").hasSize(2);
        assertThat(new Outbox(sql, new Life("here", 2)).claim(10))
                .as("of this very life")
                .isEmpty();
    }

    @Test
    void keepsMailWhileTheServerIsAway() {
        mails.queue(new MailMessage("ann@example.org", "s", "t"));
        server.stop();
        delivery.work();
        assertThat(states()).containsExactly("WAITING");
        assertThat(sql.query(
                        "select due_at > now() and reason is not null from tenancy.mail", row -> row.getBoolean(1)))
                .containsExactly(true);
    }

    @Test
    void givesAClaimedMailBackWhenTheNodeDied() {
        mails.queue(new MailMessage("ann@example.org", "s", "t"));
        new Outbox(sql, Life.now()).claim(10);
        delivery.work();
        assertThat(server.getReceivedMessages()).isEmpty();
        sql.update("update tenancy.mail set due_at = now()");
        delivery.work();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void doesNotTryForEverWhatNamesNoMailbox() {
        mails.queue(new MailMessage("no address", "s", "t"));
        delivery.work();
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void letsNoLineBreakIntoAHeader() {
        for (String evil : List.of("a@b.c\nBcc: x@y.z", "a@b.c\r"))
            assertThatThrownBy(() -> new MailMessage(evil, "s", "t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailMessage("a@b.c", "s\nBcc: x@y.z", "t"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> states() {
        return sql.query("select state from tenancy.mail", row -> row.getString(1));
    }
}
