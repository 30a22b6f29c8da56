package org.simsite.web.gate;

import java.util.ArrayDeque;
import java.util.Queue;

/** Where one tenant's requests stand: so many have their turn at once, some wait, and there is an end to that too. */
final class Line {
    private final int most;
    private final int longest;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int inside;

    /** @param most with their turn at once, @param longest that wait */
    Line(int most, int longest) {
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
            if (inside == most) return waiting.size() < longest && waiting.add(work);
            inside++;
        }
        work.run();
        return true;
    }

    /** Gives the turn to whoever has waited longest. */
    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) inside--;
        }
        if (next != null) next.run();
    }
}
