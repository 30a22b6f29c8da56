/** The enterprise's shop window: notices, products with what customers say of them, how to take part by text. */
package org.simsite.web.shop;
