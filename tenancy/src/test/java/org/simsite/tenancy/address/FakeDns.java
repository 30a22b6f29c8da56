package org.simsite.tenancy.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;

/** A name server on loopback that knows texts and aliases, follows the latter as a resolver does, and fails on demand. */
final class FakeDns implements AutoCloseable {
    final Map<String, Set<String>> texts = new ConcurrentHashMap<>();
    final Map<String, String> aliases = new ConcurrentHashMap<>();
    final AtomicInteger questions = new AtomicInteger();
    volatile int trouble = Rcode.NOERROR;

    private final DatagramSocket socket;

    FakeDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("fake-dns").start(this::serve);
    }

    TxtRecords asked() {
        return new TxtRecords(
                new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort())));
    }

    void put(String name, String text) {
        texts.computeIfAbsent(name, key -> new ConcurrentSkipListSet<>()).add(text);
    }

    void put(OwnDomain domain) {
        put(domain.recordName(), domain.recordText());
    }

    void remove(OwnDomain domain) {
        texts.computeIfPresent(domain.recordName(), (name, all) -> {
            all.remove(domain.recordText());
            return all;
        });
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(buffer, packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private Message answer(Message question) throws TextParseException {
        questions.incrementAndGet();
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        if (trouble != Rcode.NOERROR) {
            answer.getHeader().setRcode(trouble);
            return answer;
        }
        String name = question.getQuestion().getName().toString(true);
        String alias = aliases.get(name);
        if (alias != null) answer.addRecord(new CNAMERecord(name(name), DClass.IN, 60, name(alias)), Section.ANSWER);
        String end = alias == null ? name : alias;
        for (String text : texts.getOrDefault(end, Set.of()))
            answer.addRecord(new TXTRecord(name(end), DClass.IN, 60, text), Section.ANSWER);
        if (answer.getSection(Section.ANSWER).isEmpty()) answer.getHeader().setRcode(Rcode.NXDOMAIN);
        return answer;
    }

    private static Name name(String text) throws TextParseException {
        return Name.fromString(text + ".");
    }
}
