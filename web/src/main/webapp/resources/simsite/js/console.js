/*
 * The keyboard of the console: "/" finds, "j" and "k" walk a list, and an element with data-key is clicked by that
 * key. Keys typed into a field are text, and keys with Ctrl, Alt or Meta are the browser's.
 */
"use strict";
(() => {
    const typing = element => element && element.closest("input, textarea, select, [contenteditable]");

    function walk(step) {
        const rows = [...document.querySelectorAll("[data-row] a, a[data-row]")];
        if (rows.length === 0) return;
        const at = rows.indexOf(document.activeElement);
        rows[Math.min(Math.max(at + step, 0), rows.length - 1)].focus();
    }

    document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || typing(event.target)) return;
        if (event.key === "j") return walk(1);
        if (event.key === "k") return walk(-1);
        const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
        if (!target) return;
        event.preventDefault();
        if (target.matches("input, textarea")) target.focus();
        else target.click();
    });

    // Ctrl+Enter sends from a composer, as people expect of one
    document.addEventListener("keydown", event => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.target.tagName !== "TEXTAREA") return;
        event.preventDefault();
        event.target.form?.querySelector("button.main, input.main")?.click();
    });

    // A partial update that failed (no network, signed out meanwhile) says so instead of doing nothing
    window.jQuery?.(document).on("pfAjaxError", () => {
        document.getElementById("failed").hidden = false;
    });

    // On a phone the tabs are a strip: the one that is shown is in sight
    document.querySelector(".tabs [aria-current]")?.scrollIntoView({block: "nearest", inline: "center"});

    // The rail's width is a wish of this browser, not of the account
    const collapse = document.querySelector("[data-collapse]");
    if (collapse) {
        const show = narrow => {
            document.documentElement.classList.toggle("narrow-rail", narrow);
            collapse.setAttribute("aria-expanded", String(!narrow));
        };
        show(localStorage.getItem("rail") === "narrow");
        collapse.addEventListener("click", () => {
            const narrow = !document.documentElement.classList.contains("narrow-rail");
            localStorage.setItem("rail", narrow ? "narrow" : "wide");
            show(narrow);
        });
    }
})();
