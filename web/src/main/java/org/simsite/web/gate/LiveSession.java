package org.simsite.web.gate;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.bean.Bean;
import org.simsite.web.login.DeviceBook;
import org.simsite.web.login.SessionEnd;

/**
 * Lets a session live only while the book of devices says so. The book is asked at each request, in the database: what
 * is ended on one node, or by Keycloak, has ended on all of them.
 */
final class LiveSession {
    /** What is the same for everybody, so that a page with its twenty files asks once. */
    private static final List<String> ALIKE =
            List.of("/jakarta.faces.resource", "/look", "/favicon.ico", "/robots.txt");

    private static final Bean<DeviceBook> BOOK = new Bean<>(DeviceBook.class);

    private LiveSession() {}

    static void check(HttpSession session, ServedHost host, String path) {
        boolean isAlike = ALIKE.stream().anyMatch(path::startsWith);
        if (!isAlike && !BOOK.get().holds(session, host.realm())) {
            SessionEnd.of(session);
        }
    }
}
