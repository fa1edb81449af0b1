package org.attache.tools;

import picocli.CommandLine.Option;

/// Who writes into the ledger.
final class AuthorChoice {
    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${env:ATTACHE_AUTHOR:-${sys:user.name}}",
            description = "Written beside every line; default: ATTACHE_AUTHOR or your user name.")
    String author = "";

    String name() {
        return author;
    }
}
