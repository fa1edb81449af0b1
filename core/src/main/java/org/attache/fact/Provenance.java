package org.attache.fact;

/// Which stage, in which version, by which rule.
///
/// @param stage name of the room: `date`, `analyse` …
/// @param version of the stage
/// @param rule id of the rule, as in `lang/en` or in the code's Javadoc
public record Provenance(String stage, String version, String rule) {}
