package org.attache.checks.advisories;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What ships as a CycloneDX 1.6 document, for a scanner of one's own.
final class Sbom {
    private static final JsonMapper JSON = new JsonMapper();

    private Sbom() {}

    static String of(List<Part> jars) {
        ObjectNode document = JSON.createObjectNode();
        document.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        ArrayNode components = document.putArray("components");
        for (Part jar : jars) {
            int colon = jar.name().indexOf(':');
            ObjectNode one = components.addObject();
            one.put("type", "library")
                    .put("group", colon < 0 ? "" : jar.name().substring(0, colon))
                    .put("name", jar.name().substring(colon + 1))
                    .put("version", jar.version())
                    .put("purl", jar.purl());
            one.putArray("hashes").addObject().put("alg", "SHA-256").put("content", jar.sha256());
        }
        return document.toPrettyString();
    }
}
