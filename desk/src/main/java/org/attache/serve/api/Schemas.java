package org.attache.serve.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schemas (2020-12, which OpenAPI 3.1 speaks) of what the API takes and answers.
final class Schemas {
    private static final JsonMapper JSON = new JsonMapper();

    private Schemas() {}

    static ObjectNode string() {
        return JSON.createObjectNode().put("type", "string");
    }

    static ObjectNode string(String example) {
        ObjectNode schema = string();
        schema.putArray("examples").add(example);
        return schema;
    }

    static ObjectNode oneOf(List<String> values) {
        ObjectNode schema = string();
        ArrayNode all = schema.putArray("enum");
        values.forEach(all::add);
        return schema;
    }

    static ObjectNode integer(long least) {
        return JSON.createObjectNode().put("type", "integer").put("minimum", least);
    }

    static ObjectNode bool() {
        return JSON.createObjectNode().put("type", "boolean");
    }

    static ObjectNode array(ObjectNode items) {
        ObjectNode schema = JSON.createObjectNode().put("type", "array");
        schema.set("items", items);
        return schema;
    }

    /// An object with these properties, all of them required.
    static ObjectNode object(Property... properties) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode all = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Property property : properties) {
            all.set(property.name(), property.schema());
            required.add(property.name());
        }
        return schema;
    }

    /// Any object: what the contract says of it stands elsewhere.
    static ObjectNode anyObject(String says) {
        return JSON.createObjectNode().put("type", "object").put("description", says);
    }

    static ObjectNode nullable(String type) {
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    /// One property of an object.
    record Property(String name, ObjectNode schema) {}

    static Property of(String name, ObjectNode schema) {
        return new Property(name, schema);
    }

    static List<String> kinds() {
        return Stream.of(Entry.Kind.values())
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// A line of a list of entries.
    static ObjectNode listing() {
        return object(
                of("id", string("event-0123456789ab")),
                of("kind", oneOf(kinds())),
                of("type", string("meeting")),
                of(
                        "day",
                        object(
                                of("first", string()),
                                of("last", string()),
                                of("text", string()),
                                of("own", bool()),
                                of("told", string()))),
                of("headline", string()),
                of("tag", nullable("string")),
                of("countries", array(string("RUS"))),
                of("origins", array(string("RIA"))),
                of("reports", integer(1)),
                of("conflicts", integer(0)),
                of("born", integer(0)),
                of("self", string()),
                of("html", string()));
    }

    /// A line of the list of captures.
    static ObjectNode capture() {
        return object(
                of("name", string()),
                of("outlet", string()),
                of("title", string()),
                of("published", object(of("day", string()), of("text", string()), of("basis", string()))),
                of("language", string("en")),
                of("origins", array(string("Reuters"))),
                of("facts", integer(0)),
                of("paragraphs", integer(0)),
                of("own", integer(0)),
                of("self", string()));
    }

    /// A page of a list.
    static ObjectNode page(ObjectNode items) {
        return object(of("items", array(items)), of("next", nullable("string")), of("line", integer(0)));
    }

    /// A problem of RFC 9457.
    static ObjectNode problem() {
        return object(
                of("type", string()),
                of("title", string()),
                of("status", integer(400)),
                of("detail", string()),
                of("instance", string()));
    }
}
