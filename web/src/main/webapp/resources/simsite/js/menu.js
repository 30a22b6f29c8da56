/* Menus are details elements: one is open at a time, Escape and a click elsewhere close it. */
"use strict";
(() => {
    const open = () => document.querySelectorAll("details.menu[open]");
    document.addEventListener("click", event => {
        for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
    });
    document.addEventListener("keydown", event => {
        if (event.key !== "Escape") return;
        for (const menu of open()) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
    });
    const problems = document.getElementById("problems");
    if (problems) problems.focus();
})();
