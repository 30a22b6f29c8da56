package org.simsite.crm.sales;

/** What is known of a product, checked and in canonical form. */
record CheckedProduct(String number, String name, Money price, String description, int stock) {}
