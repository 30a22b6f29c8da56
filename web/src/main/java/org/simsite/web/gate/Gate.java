package org.simsite.web.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.ForeignHost;
import org.simsite.tenancy.host.HostName;
import org.simsite.tenancy.host.HostsBusy;
import org.simsite.tenancy.host.MalformedHost;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.host.HostPaths;

/**
 * Decides by host, path, method, origin and size whether a request may go on. Every rule is here, and none of them
 * needs to know who asks.
 */
final class Gate {
    /** Largest body of an API call, octets: a page of text codes is some 50 000. */
    static final long API_LIMIT = 256 * 1024;
    /** Largest body of a form with its view state, octets. */
    static final long FORM_LIMIT = 1024 * 1024;

    /** Elytron would take a token from the address, where logs and histories keep it: RFC 6750 §5.3. */
    private static final Pattern TOKEN_IN_QUERY = Pattern.compile("(^|&)access_token=");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** @param hosts looks a host up in the registry; @param origins the origin of a registered host */
    record Rules(Function<HostName, Optional<ServedHost>> hosts, Function<HostName, String> origins) {}

    /**
     * What the gate needs to know of a request.
     *
     * @param hosts every Host header as it came
     * @param target authority of an absolute request target, null for the usual form
     * @param query as it came, without the question mark
     * @param length octets the request says it has, -1 if it does not say
     * @param bearer whether it carries a bearer token, which no browser adds by itself
     */
    record Call(
            List<String> hosts,
            @Nullable String target,
            String method,
            String path,
            String query,
            @Nullable String origin,
            long length,
            boolean bearer) {}

    /** The host, if it is one of ours, and 200 to go on, 307 to where it moved, or the status to refuse with. */
    record Verdict(@Nullable ServedHost host, int status) {}

    private final Rules rules;

    Gate(Rules rules) {
        this.rules = rules;
    }

    Verdict judge(Call call) {
        if (TOKEN_IN_QUERY.matcher(call.query()).find()) {
            return refuse(400);
        }
        if (call.hosts().size() != 1
                || (call.target() != null && !call.target().equals(call.hosts().getFirst()))) {
            return refuse(400);
        }
        try {
            return rules.hosts()
                    .apply(HostName.parse(call.hosts().getFirst()))
                    .map(host -> judge(call, host))
                    .orElseGet(() -> refuse(421));
        } catch (ForeignHost foreign) {
            return refuse(421);
        } catch (MalformedHost malformed) {
            return refuse(400);
        } catch (HostsBusy busy) {
            return refuse(503);
        }
    }

    private Verdict judge(Call call, ServedHost host) {
        if (!HostPaths.serves(host.kind(), call.path())) {
            return new Verdict(host, 404);
        }
        if (host.closed()) {
            return new Verdict(host, 410);
        }
        if (host.suspended()) {
            return new Verdict(host, 503);
        }
        if (host.movedTo() != null) {
            return new Verdict(host, 307);
        }
        if (call.bearer() && !isApi(call.path())) {
            return new Verdict(host, 401); // a page is for a person with a session, and takes no program for one
        }
        if (call.length() > limit(call.path())) {
            return new Verdict(host, 413);
        }
        return new Verdict(host, ownOrigin(call, host) ? 200 : 403);
    }

    /** An unsafe request of a browser must come from a page of this very host: RFC 6454 §7, and no other proof counts. */
    private boolean ownOrigin(Call call, ServedHost host) {
        return isSafe(call.method())
                || isBearerCall(call)
                || rules.origins().apply(host.name()).equals(call.origin());
    }

    /** The API takes tokens only, never a cookie; a public call of a program has neither a cookie nor an origin. */
    private static boolean isBearerCall(Call call) {
        return isApi(call.path()) && (call.bearer() || call.origin() == null);
    }

    /** Changes nothing: RFC 9110 §9.2.1. */
    static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    /** What takes tokens and no sessions. */
    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    static long limit(String path) {
        return isApi(path) ? API_LIMIT : FORM_LIMIT;
    }

    private static Verdict refuse(int status) {
        return new Verdict(null, status);
    }
}
