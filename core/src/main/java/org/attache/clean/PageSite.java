package org.attache.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.attache.fact.Markup;

/// What a page says of the site that it belongs to, and what of its own words name that site.
///
/// Not the outlet itself, which [HeadReader] tells.
final class PageSite {
    private static final List<String> NAMES =
            List.of("og:site_name", "jsonld:publisher", "application-name", "publisher");

    private static final Pattern COMPANY =
            Pattern.compile("\\b(?:GmbH|Inc|Ltd|LLC|AG|S\\.A|S\\.p\\.A|B\\.V|Corp|Limited|Media Group)\\b");

    /// Letters of the shortest address that may be part of a name: "zeit" is none of "Zeitenwende".
    private static final int LONG_LABEL = 5;

    private final Map<String, String> first;
    private final List<String> hosts;

    private PageSite(Map<String, String> first) {
        this.first = Map.copyOf(first);
        this.hosts = List.of("og:url", "canonical").stream()
                .map(name -> first.getOrDefault(name, ""))
                .filter(address -> address.startsWith("http"))
                .map(address -> HeadReader.withoutWww(HeadReader.host(address).orElse("")))
                .filter(host -> host.indexOf('.') > 0)
                .toList();
    }

    static PageSite of(Markup markup) {
        Map<String, String> first = new HashMap<>();
        for (Markup.Entry entry : markup.metadata()) {
            if (!entry.content().isBlank()) {
                first.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), entry.content());
            }
        }
        return new PageSite(first);
    }

    /// The first entry of a name, in lower case; empty where the page has none.
    String first(String name) {
        return first.getOrDefault(name, "");
    }

    /// Whether part of a title or an author names the site: "Coast Mirror", "coast-mirror.example".
    boolean isNamedBy(String part) {
        String key = key(part);
        for (String name : NAMES) {
            String site = key(first(name));
            if (!key.isEmpty() && !site.isEmpty() && (site.contains(key) || key.contains(site))) {
                return true;
            }
        }
        String squeezed = letters(part);
        return hosts.stream().anyMatch(host -> isAddress(squeezed, host));
    }

    private static boolean isAddress(String squeezed, String host) {
        String label = letters(host.substring(0, host.lastIndexOf('.')));
        return squeezed.equals(letters(host))
                || squeezed.equals(label)
                || (label.length() >= LONG_LABEL && squeezed.startsWith(label))
                || (squeezed.length() >= LONG_LABEL && label.endsWith(squeezed));
    }

    /// "n-tv NACHRICHTEN", "mdr.de", "Webedia Gaming GmbH": the site by its name or address, or a company.
    boolean isOutlet(String author) {
        return COMPANY.matcher(author).find()
                || isNamedBy(author)
                || hosts.stream()
                        .anyMatch(host -> author.toLowerCase(Locale.ROOT).contains(host));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    /// A text as search words.
    static String key(String text) {
        return String.join(" ", Words.keys(text));
    }
}
