package org.simsite.modempool.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/** The ports of this machine, by jSerialComm. */
public final class DevicePorts implements SerialPorts {
    private static final int BAUD = 115_200;
    private static final int DATA_BITS = 8;
    /** How long a read waits, in milliseconds: an interrupt does not end it, so it must end by itself. */
    private static final int READ_WAIT = 300;

    /**
     * {@inheritDoc}
     *
     * <p>A new {@code SerialPort} each time: one that was open before a hang-up keeps the old device, which may be another
     * process's by now. No listener either: after a hang-up it fires without end.
     */
    @Override
    public SerialLink open(String path) throws LinkLost {
        DevicePath device = DevicePath.resolve(path);
        SerialPort port = find(path);
        port.setComPortParameters(BAUD, DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_WAIT, 0);
        if (!port.openPort()) {
            throw new LinkLost(path + " does not open: error " + port.getLastErrorCode());
        }
        // RTS and DTR fail on a pseudo terminal, and the error code is set although the port is open: neither is
        // judged.
        return new DeviceLink(port, device);
    }

    private static SerialPort find(String path) throws LinkLost {
        try {
            return SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new LinkLost("no device at " + path, e);
        }
    }
}
