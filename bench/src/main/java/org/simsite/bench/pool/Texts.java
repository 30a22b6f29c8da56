package org.simsite.bench.pool;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.route.RouteBook;

/** Texts of one holder to phones each of which is bound to one modem, so that each text's way is known beforehand. */
public final class Texts {
    private static final String HOLDER = "acme";

    /** Each modem's: one that gets hundreds of texts a minute is not what a pool is for. */
    private static final int PHONES = 20;

    private final Database database;
    private final Outbox outbox;

    public Texts(Database database) {
        this.database = database;
        outbox = new Outbox(database, new RouteBook(database), new Bell(), Clock.systemUTC());
    }

    /** The first of the phones that are written to over this modem, from 1. */
    public static String phone(int modem) {
        return phone(modem, 0);
    }

    /** The phone that this text, from 0, over the modem goes to. */
    public static String phone(int modem, int text) {
        return "+" + (8_613_800_138_000L + 1_000L * (text % PHONES) + modem);
    }

    /** All that are written to over this modem. */
    public static List<String> phones(int modem) {
        return IntStream.range(0, PHONES).mapToObj(line -> phone(modem, line)).toList();
    }

    /** How many modems have shown their cards. */
    public long ready() {
        return database.call(
                sql -> sql.first("select count(*) as n from pool.modem where state = 'READY'", row -> row.big("n"))
                        .orElseThrow());
    }

    /** From now on its phones are written to over this modem's card. */
    public void bind(int modem) {
        phones(modem).forEach(phone -> bind(phone, modem));
    }

    void bind(String phone, int modem) {
        UUID sim = database.call(
                sql -> sql.first("select id from pool.sim where number = ?", row -> row.uuid("id"), World.number(modem))
                        .orElseThrow());
        new RouteBook(database).claim(phone, sim, HOLDER, Instant.now());
    }

    /** In one transaction, to the phones of the modem in turn. */
    public void submit(int modem, List<String> texts) {
        database.run(sql -> {
            for (int i = 0; i < texts.size(); i++) {
                submit(phone(modem, i), texts.get(i));
            }
        });
    }

    void submit(int modem, String text) {
        submit(phone(modem), text);
    }

    public void submit(String phone, String text) {
        outbox.submit(new TextRequest(HOLDER, new PhoneNumber(phone), text, Priority.CONVERSATION, text));
    }

    String state(String text) {
        return database.call(sql -> sql.first(
                        "select state from pool.outbound_sms where holder = ? and idempotency_key = ?",
                        row -> row.text("state"),
                        HOLDER,
                        text)
                .orElseThrow());
    }

    /** When our own record has it that the network took the text; empty before. */
    Optional<Instant> sentAt(String text) {
        return database.call(sql -> sql.first(
                "select p.sent_at from pool.outbound_part p join pool.outbound_sms o on o.id = p.text_id"
                        + " where o.holder = ? and o.idempotency_key = ? and p.sent_at is not null",
                row -> row.instant("sent_at"),
                HOLDER,
                text));
    }

    /** Texts over this modem that are not handed over yet. */
    int waiting(int modem) {
        return waiting(phone(modem));
    }

    int waiting(String phone) {
        return database.call(sql -> sql.first(
                        "select count(*) as n from pool.outbound_sms where phone = ? and state in ('QUEUED', 'HELD')",
                        row -> row.number("n"),
                        phone)
                .orElseThrow());
    }

    /** Texts that are settled neither way. */
    int open() {
        return database.call(sql -> sql.first(
                        "select count(*) as n from pool.outbound_sms where state in ('QUEUED', 'HELD', 'SENDING', 'SENT')",
                        row -> row.number("n"))
                .orElseThrow());
    }

    /** How often a modem rested, by what it went through. */
    long quarantines() {
        return database.call(sql -> sql.first(
                        "select count(*) as n from pool.modem_event where reason like 'quarantined%'",
                        row -> row.big("n"))
                .orElseThrow());
    }

    /** Texts without an answer, handed over so close to another such one to the same phone that a report may be either's. */
    List<String> alike() {
        return database.call(sql -> sql.list(
                "select o.text from pool.outbound_part p join pool.outbound_sms o on o.id = p.text_id"
                        + " where p.state = 'UNKNOWN' and exists (select 1 from pool.outbound_part q"
                        + " where q.state = 'UNKNOWN' and q.phone = p.phone and q.text_id <> p.text_id"
                        + " and abs(extract(epoch from q.submitted_at - p.submitted_at)) < 2)",
                row -> row.text("text")));
    }

    /** The state of each text. */
    Map<String, String> states() {
        record Line(String text, String state) {}
        List<Line> lines = database.call(sql -> sql.list(
                "select text, state from pool.outbound_sms", row -> new Line(row.text("text"), row.text("state"))));
        return lines.stream().collect(Collectors.toMap(Line::text, Line::state));
    }

    /** Texts that came in and were committed. */
    public List<String> inbound() {
        return database.call(sql -> sql.list("select text from pool.inbound_text", row -> row.text("text")));
    }
}
