package org.simsite.launcher.sim.modem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.time.Duration;

/** A wire in memory: what the modem said since one last looked. */
final class Line implements Wire {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Duration paused = Duration.ZERO;

    @Override
    public void write(byte[] bytes) {
        said.writeBytes(bytes);
    }

    @Override
    public void writeUnasked(byte[] bytes) {
        said.writeBytes(bytes);
    }

    @Override
    public void pause(Duration time) {
        paused = paused.plus(time);
    }

    Duration paused() {
        return paused;
    }

    /** Lines and prompts, parted by bars, blank lines left out. */
    String said() {
        String text = said.toString(ISO_8859_1);
        said.reset();
        return text.strip().replaceAll("[\r\n]+", "|");
    }
}
