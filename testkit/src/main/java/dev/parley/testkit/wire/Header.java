package dev.parley.testkit.wire;

/** A header of a reply. */
public record Header(String name, String value) {}
