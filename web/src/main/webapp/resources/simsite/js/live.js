/*
 * Keeps a region up to date by asking for the same page again and taking the region out of the answer:
 *   <div id="wall" data-live="2000" aria-live="off">…</div>
 * No view state, no session; without a script the page shows how things were when it was opened.
 * A region that comes back with data-next leads there (a finished job to its result); one without data-live rests.
 */
"use strict";
(() => {
    const patience = 10000; // ms for one answer
    const longest = 30000; // ms between tries while the server does not answer

    function start(id) {
        let failures = 0;
        // looked up each time: a partial update of the page may have put another element in its place
        const region = () => document.getElementById(id);
        const pause = () => Math.min(Number(region().dataset.live) * 2 ** failures, longest);
        const again = () => { if (region()?.dataset.live) setTimeout(refresh, pause()); };

        async function refresh() {
            if (document.hidden) return again();
            try {
                const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "manual", signal: AbortSignal.timeout(patience) });
                if (!answer.ok) throw new Error(String(answer.status));
                take(new DOMParser().parseFromString(await answer.text(), "text/html"));
                failures = 0;
            } catch {
                failures++;
            }
            document.documentElement.classList.toggle("stale", failures > 1);
            again();
        }

        function take(page) {
            const fresh = page.getElementById(id);
            const old = region();
            if (!fresh || !old) throw new Error("no region");
            if (fresh.innerHTML !== old.innerHTML && !old.contains(document.activeElement)) old.innerHTML = fresh.innerHTML;
            if (fresh.dataset.live) old.dataset.live = fresh.dataset.live;
            else delete old.dataset.live;
            if (fresh.dataset.next) location.assign(fresh.dataset.next);
        }
        again();
    }
    document.querySelectorAll("[data-live]").forEach(region => start(region.id));
})();
