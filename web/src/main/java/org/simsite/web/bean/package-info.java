/** The way to our beans for what the server makes itself, and injects nothing into. */
package org.simsite.web.bean;
