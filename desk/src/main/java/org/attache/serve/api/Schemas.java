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

    static Property property(String name, ObjectNode schema) {
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
                property("id", string("event-0123456789ab")),
                property("kind", oneOf(kinds())),
                property("type", string("meeting")),
                property(
                        "day",
                        object(
                                property("first", string()),
                                property("last", string()),
                                property("text", string()),
                                property("own", bool()),
                                property("told", string()))),
                property("headline", string()),
                property("tag", nullable("string")),
                property("countries", array(string("RUS"))),
                property("origins", array(string("RIA"))),
                property("reports", integer(1)),
                property("conflicts", integer(0)),
                property("born", integer(0)),
                property("self", string()),
                property("html", string()));
    }

    /// A line of the list of captures.
    static ObjectNode capture() {
        return object(
                property("name", string()),
                property("outlet", string()),
                property("title", string()),
                property(
                        "published",
                        object(property("day", string()), property("text", string()), property("basis", string()))),
                property("language", string("en")),
                property("origins", array(string("Reuters"))),
                property("facts", integer(0)),
                property("paragraphs", integer(0)),
                property("own", integer(0)),
                property("self", string()));
    }

    /// A page of a list.
    static ObjectNode page(ObjectNode items) {
        return object(
                property("items", array(items)), property("next", nullable("string")), property("line", integer(0)));
    }

    /// A problem of RFC 9457.
    static ObjectNode problem() {
        return object(
                property("type", string()),
                property("title", string()),
                property("status", integer(400)),
                property("detail", string()),
                property("instance", string()));
    }
}
