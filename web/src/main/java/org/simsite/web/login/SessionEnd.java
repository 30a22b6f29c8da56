package org.simsite.web.login;

import jakarta.servlet.http.HttpSession;

/** The end of a browser's session. */
public final class SessionEnd {
    private SessionEnd() {}

    /** Another request of hers may end it at the same moment; the server has the later one fail, and it is ended all the same. */
    public static void of(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // What was asked for has been done.
        }
    }
}
