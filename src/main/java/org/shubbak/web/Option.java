package org.shubbak.web;

/** One choice of a list or of a group of buttons. */
public record Option(String value, String label) {}
