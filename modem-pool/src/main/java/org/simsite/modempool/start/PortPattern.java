package org.simsite.modempool.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Names one port or many.
 *
 * @param path of a device, or of a folder with a pattern for the names in it: {@code /dev/ttyUSB*}
 * @param direct whether the modem's memory is not to be used
 */
record PortPattern(String path, boolean direct) {
    private static final String DIRECT = "=direct";

    static PortPattern parse(String specification) {
        String text = specification.strip();
        boolean direct = text.endsWith(DIRECT);
        return new PortPattern(direct ? text.substring(0, text.length() - DIRECT.length()) : text, direct);
    }

    /** The paths there are now, in the order of their names; a single one is there always. */
    List<String> paths() {
        Path whole = Path.of(path);
        Path folder = whole.getParent();
        Path name = whole.getFileName();
        if (folder == null || name == null || !path.contains("*")) {
            return List.of(path);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, name.toString())) {
            entries.forEach(entry -> found.add(entry.toString()));
        } catch (IOException e) {
            return List.of(); // the folder went with its last device
        }
        found.sort(null);
        return found;
    }
}
