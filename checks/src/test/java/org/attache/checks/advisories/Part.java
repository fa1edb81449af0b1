package org.attache.checks.advisories;

/// Something that ships.
///
/// @param ecosystem where it comes from
/// @param name there: `group:artifact`, or the name of a script
/// @param version of it
/// @param licence as the jar says it; empty where it does not
/// @param sha256 of the jar
record Part(Ecosystem ecosystem, String name, String version, String licence, String sha256) {
    /// As a package URL.
    String purl() {
        return switch (ecosystem) {
            case MAVEN -> "pkg:maven/" + name.replace(':', '/') + "@" + version;
            case NPM -> "pkg:npm/" + name + "@" + version;
        };
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
