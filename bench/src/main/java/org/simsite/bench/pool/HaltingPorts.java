package org.simsite.bench.pool;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.simsite.modempool.serial.DevicePorts;
import org.simsite.modempool.serial.LinkLost;
import org.simsite.modempool.serial.SerialLink;
import org.simsite.modempool.serial.SerialPorts;

/** Real ports that stop at what goes over them: step names end with the name of the modem. */
record HaltingPorts(SerialPorts ports, Steps steps) implements SerialPorts {
    HaltingPorts(Steps steps) {
        this(new DevicePorts(), steps);
    }

    @Override
    public SerialLink open(String path) throws LinkLost {
        String modem = path.substring(path.lastIndexOf('/'));
        return new Halting(ports.open(path), modem, steps);
    }

    private record Halting(SerialLink link, String modem, Steps steps) implements SerialLink {
        @Override
        public int read(byte[] buffer) throws LinkLost {
            int count = link.read(buffer);
            String seen = new String(buffer, 0, Math.max(0, count), ISO_8859_1);
            for (String[] step : new String[][] {{"> ", "prompt"}, {"+CMSS:", "answer"}, {"+CMGS:", "answer"}}) {
                if (seen.contains(step[0])) {
                    steps.reach(step[1] + modem);
                }
            }
            return count;
        }

        @Override
        public void write(byte[] octets) throws LinkLost {
            String written = new String(octets, ISO_8859_1);
            link.write(octets);
            if (written.endsWith("\u001a")) {
                steps.reach("pdu" + modem);
            } else if (written.startsWith("AT+CMSS=")) {
                steps.reach("send" + modem);
            } else if (written.matches("AT\\+CMG[SW]=[0-9]+\r")) {
                steps.reach("command" + modem);
            } else if (written.startsWith("AT+CMGD=")) {
                steps.reach("delete" + modem);
            } else if (written.startsWith("AT+CMGR=")) {
                steps.reach("report" + modem);
            }
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
