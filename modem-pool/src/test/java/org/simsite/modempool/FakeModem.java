package org.simsite.modempool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.simsite.modempool.serial.LinkLost;
import org.simsite.modempool.serial.SerialLink;
import org.simsite.modempool.serial.SerialPorts;

/**
 * A modem in memory that does what a worker needs, and fails where a test says so. Its memories outlive each link, as in
 * life.
 */
public final class FakeModem implements SerialPorts {
    /** A line of a memory: status (0 unread, 2 unsent, 3 sent) and PDU. */
    public record Slot(int status, String pdu) {}

    private final Map<String, TreeMap<Integer, Slot>> memories = Map.of("SM", new TreeMap<>(), "ME", new TreeMap<>());
    private final List<String> air = new CopyOnWriteArrayList<>();
    /** What a command of this name answers in place of the usual, once each. */
    private final Map<String, Supplier<String>> instead = new ConcurrentHashMap<>();

    private final boolean store;
    private final List<String> unacknowledged = new CopyOnWriteArrayList<>();
    private final Map<String, String> fixed = new ConcurrentHashMap<>();
    private final List<String> all = new CopyOnWriteArrayList<>();
    private volatile int opened;
    private volatile boolean direct;
    private volatile boolean unplugged;
    private volatile ScriptedModem link;
    private String selected = "SM";
    private String expecting = "";
    private int reference;

    /** @param store whether it has a memory of its own for texts to be sent */
    public FakeModem(boolean store) {
        this.store = store;
    }

    @Override
    public SerialLink open(String path) throws LinkLost {
        if (unplugged) {
            throw new LinkLost(path + " is not there");
        }
        expecting = "";
        selected = "SM";
        opened++;
        link = new ScriptedModem(this::answer);
        return link;
    }

    /** PDUs that went on the air, in order. */
    public List<String> air() {
        return air;
    }

    public synchronized Map<Integer, Slot> memory(String name) {
        return Map.copyOf(memories.get(name));
    }

    /** Every command that begins so gets this answer. */
    public void always(String command, String answer) {
        fixed.put(command, answer);
    }

    /** From now on these commands get the usual answer again. */
    public void usual(String command) {
        fixed.remove(command);
    }

    /** How often this was written to it, on whatever link. */
    public long count(String written) {
        return all.stream().filter(written::equals).count();
    }

    /** How often it was opened. */
    public int opened() {
        return opened;
    }

    /** From now on there is no memory for what comes in: it is handed over directly and forgotten when acknowledged. */
    public void receiveDirectly() {
        direct = true;
    }

    /** A text that waits at the network is shown again until it is acknowledged. */
    public void showDirectly(String pdu) {
        unacknowledged.add(pdu);
        show(pdu);
    }

    private void show(String pdu) {
        link.say("\r\n+CMT: ," + tpduLength(pdu) + "\r\n" + pdu + "\r\n");
    }

    public List<String> unacknowledged() {
        return unacknowledged;
    }

    /** Begins anew on the open line, as after a crash of its own, and says so. */
    public void restart() {
        link.say("\r\nRDY\r\n");
    }

    /** What was written to it since the port was opened. */
    public List<String> heard() {
        return link.heard();
    }

    /** Says something by itself. */
    public void say(String characters) {
        link.say(characters);
    }

    /** The next command that begins so gets this answer; null for silence. A supplier may also throw. */
    public void next(String command, Supplier<String> answer) {
        instead.put(command, answer);
    }

    public void unplug() {
        unplugged = true;
        link.hangUp();
    }

    public void plugIn() {
        unplugged = false;
    }

    /** A text or report arrives on the card. */
    public void receive(String pdu, String announcement) {
        int index;
        synchronized (this) {
            index = put("SM", new Slot(0, pdu));
        }
        if (link != null) {
            link.say("\r\n" + announcement + ": \"SM\"," + index + "\r\n");
        }
    }

    private int put(String memory, Slot slot) {
        int index = 1;
        while (memories.get(memory).containsKey(index)) {
            index++;
        }
        memories.get(memory).put(index, slot);
        return index;
    }

    private synchronized String answer(String written) {
        all.add(written);
        if (!expecting.isEmpty() && !written.startsWith("AT")) {
            String command = expecting;
            expecting = "";
            return written.startsWith("\u001b") ? ok() : body(command, written.replace("\u001a", ""));
        }
        Optional<String> faulty =
                instead.keySet().stream().filter(written::startsWith).findFirst();
        if (faulty.isPresent()) {
            return instead.remove(faulty.get()).get();
        }
        Optional<String> usual =
                fixed.keySet().stream().filter(written::startsWith).findFirst();
        if (usual.isPresent()) {
            return fixed.get(usual.get());
        }
        return command(written);
    }

    private String command(String line) {
        String name = line.replaceFirst("^AT", "").split("[=?]", 2)[0];
        String value = line.contains("=") ? line.substring(line.indexOf('=') + 1) : "";
        return switch (name) {
            case "+CMEE" -> line.endsWith("?") ? info("+CMEE: 1") : ok();
            case "+CPIN" -> info("+CPIN: READY");
            case "+CGSN" -> info("490154203237518");
            case "+CIMI" -> info("460001234567890");
            case "+CCID" -> info("+CCID: 89860000000000000001");
            case "+CNUM" -> info("+CNUM: \"own\",\"+8613900000001\",145");
            case "+CREG" -> info("+CREG: 0,1");
            case "+CSQ" -> info("+CSQ: 21,99");
            case "+COPS" -> info("+COPS: 0,0,\"Test\",2");
            case "+CPMS" -> direct ? cms(303) : select(value);
            case "+CNMI" -> direct && value.contains(",1,0,") ? cms(303) : ok();
            case "+CNMA" -> acknowledge();
            case "+CSCA" -> info("+CSCA: \"+8613800100500\",145");
            case "+CMGS", "+CMGW" -> prompt(line);
            case "+CMGL" -> list();
            case "+CMGR" -> read(Integer.parseInt(value));
            case "+CMGD" -> delete(Integer.parseInt(value));
            case "+CMSS" -> sendStored(Integer.parseInt(value));
            default -> written(line);
        };
    }

    private String acknowledge() {
        if (unacknowledged.isEmpty()) {
            return cms(340);
        }
        unacknowledged.removeFirst();
        return ok();
    }

    private static String written(String line) {
        return line.startsWith("AT") ? ok() : null;
    }

    private static String ok() {
        return "\r\nOK\r\n";
    }

    private static String info(String line) {
        return "\r\n" + line + "\r\n" + ok();
    }

    private static String cms(int code) {
        return "\r\n+CMS ERROR: " + code + "\r\n";
    }

    private String select(String value) {
        String[] names = value.replace("\"", "").split(",");
        if (!memories.containsKey(names[0]) || (!store && value.contains("ME"))) {
            return cms(303);
        }
        selected = names[0];
        return info("+CPMS: 0,50,0,50,0,50");
    }

    private String prompt(String line) {
        expecting = line;
        return "\r\n> ";
    }

    private String body(String command, String pdu) {
        Supplier<String> faulty = instead.remove("body");
        if (faulty != null) {
            return faulty.get();
        }
        if (command.startsWith("AT+CMGW")) {
            return info("+CMGW: " + put("ME", new Slot(2, pdu)));
        }
        return submit(pdu, "+CMGS");
    }

    private String submit(String pdu, String name) {
        air.add(pdu);
        reference = (reference + 1) % 256;
        Supplier<String> lost = instead.remove("lost answer");
        return lost == null ? info(name + ": " + reference) : lost.get();
    }

    private String sendStored(int index) {
        Slot slot = memories.get("ME").get(index);
        if (slot == null) {
            return cms(321);
        }
        memories.get("ME").put(index, new Slot(3, slot.pdu()));
        return submit(slot.pdu(), "+CMSS");
    }

    private String list() {
        var lines = new StringBuilder();
        memories.get(selected)
                .forEach((index, slot) -> lines.append("\r\n+CMGL: %d,%d,,%d\r\n%s"
                        .formatted(index, slot.status(), tpduLength(slot.pdu()), slot.pdu())));
        return lines + "\r\n" + ok();
    }

    private String read(int index) {
        Slot slot = memories.get(selected).get(index);
        return slot == null ? cms(321) : info("+CMGR: 0,," + tpduLength(slot.pdu()) + "\r\n" + slot.pdu());
    }

    /** Without the service centre, which its own first octet measures. */
    private static int tpduLength(String pdu) {
        return pdu.length() / 2 - 1 - Integer.parseInt(pdu.substring(0, 2), 16);
    }

    private String delete(int index) {
        return memories.get(selected).remove(index) == null ? cms(321) : ok();
    }
}
