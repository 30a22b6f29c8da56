package org.simsite.web.look;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers and caches may keep of an answer whose address names its version: RFC 9111 §5.2.2. */
final class Kept {
    /** As much of a version as an address carries. */
    private static final int SHORT = 12;

    private Kept() {}

    static String shortened(String version) {
        return version.substring(0, Math.min(SHORT, version.length()));
    }

    /** Says how long the answer keeps. @return whether that was all, since the reader has it already */
    static boolean answered(String version, HttpServletRequest request, HttpServletResponse response) {
        var tag = '"' + version + '"';
        response.setHeader("ETag", tag);
        boolean named = shortened(version).equals(request.getParameter("v"));
        response.setHeader("Cache-Control", named ? "public, max-age=604800" : "public, no-cache");
        if (!tag.equals(request.getHeader("If-None-Match"))) return false;
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }
}
