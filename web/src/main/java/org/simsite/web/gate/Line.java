package org.simsite.web.gate;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntSupplier;

/** Where one tenant's requests stand: so many have their turn at once, some wait, and there is an end to that too. */
final class Line {
    private final IntSupplier most;
    private final int longest;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int inside;

    /** @param most with their turn at once at this moment, at least one; @param longest that wait */
    Line(IntSupplier most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    /**
     * Has the work done now or when its turn comes; whoever has had it must {@link #leave}.
     *
     * @return false if the line is too long, and nothing will be done
     */
    boolean enter(Runnable work) {
        synchronized (this) {
            if (waiting.size() >= longest && inside >= most.getAsInt()) return false;
            waiting.add(work);
        }
        admit();
        return true;
    }

    /** Gives the turn to whoever has waited longest. */
    void leave() {
        synchronized (this) {
            inside--;
        }
        admit();
    }

    private void admit() {
        for (var next = next(); next != null; next = next()) next.run();
    }

    private synchronized Runnable next() {
        if (waiting.isEmpty() || inside >= most.getAsInt()) return null;
        inside++;
        return waiting.remove();
    }
}
