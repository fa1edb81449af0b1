package org.attache.serve.api;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The API's description in OpenAPI 3.1, made from the endpoints themselves.
final class OpenApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROBLEM = "application/problem+json";

    private OpenApi() {}

    static ObjectNode describe(List<Endpoint> endpoints) {
        ObjectNode api = JSON.createObjectNode();
        api.put("openapi", "3.1.0");
        ObjectNode info = api.putObject("info");
        info.put("title", "Attaché ledger");
        info.put("version", "1");
        info.put("summary", "Read a ledger of events, deals, statements and figures, with every source.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        api.putArray("servers").addObject().put("url", Api.ROOT);
        ObjectNode paths = api.putObject("paths");
        for (Endpoint endpoint : endpoints) {
            paths.putObject(endpoint.path()).set("get", operation(endpoint));
        }
        ObjectNode components = api.putObject("components");
        components.putObject("schemas").set("Problem", Schemas.problem());
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "Needed where the desk listens beyond its own machine.");
        ArrayNode security = api.putArray("security");
        security.addObject();
        security.addObject().putArray("token");
        return api;
    }

    private static ObjectNode operation(Endpoint endpoint) {
        ObjectNode operation = JSON.createObjectNode();
        operation.put("operationId", endpoint.operation());
        operation.put("summary", endpoint.summary());
        ArrayNode parameters = operation.putArray("parameters");
        for (Endpoint.Parameter parameter : endpoint.parameters()) {
            ObjectNode one = parameters.addObject();
            one.put("name", parameter.name());
            one.put("in", parameter.place());
            one.put("description", parameter.says());
            if (parameter.place().equals("path")) {
                one.put("required", true);
            }
            one.set("schema", parameter.schema().deepCopy());
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode good = responses.putObject("200");
        good.put("description", endpoint.summary());
        good.putObject("headers")
                .putObject("ETag")
                .put("description", "Changes with the ledger's line and the query.")
                .set("schema", Schemas.string());
        good.putObject("content")
                .putObject(endpoint.produces().mediaType())
                .set("schema", endpoint.produces().schema().deepCopy());
        responses.putObject("304").put("description", "Nothing has changed since the ETag of If-None-Match.");
        problem(responses, "400", "A parameter cannot be read.");
        if (endpoint.path().contains("{")) {
            problem(responses, "404", "The ledger has no such thing at this line.");
        }
        return operation;
    }

    private static void problem(ObjectNode responses, String status, String says) {
        ObjectNode response = responses.putObject(status);
        response.put("description", says);
        response.putObject("content")
                .putObject(PROBLEM)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}
