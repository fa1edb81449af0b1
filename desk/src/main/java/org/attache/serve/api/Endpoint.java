package org.attache.serve.api;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// One address of the API: what it is called, what it takes, what it answers, and how. The description that
/// `/api/v1/openapi.json` gives is made from these and from nothing else.
///
/// @param path below `/api/v1`, with parts in braces: `/entries/{id}`
/// @param summary one line
/// @param parameters of the path and of the query
/// @param produces what a good answer is
/// @param work makes the answer
record Endpoint(String path, String summary, List<Parameter> parameters, Produces produces, Work work) {
    Endpoint {
        parameters = List.copyOf(parameters);
    }

    /// A name for programs that are generated from the description: `entriesById` for `/entries/{id}`.
    String operation() {
        StringBuilder name = new StringBuilder();
        for (String part : path.substring(1).split("/", -1)) {
            boolean place = part.startsWith("{");
            String word = place ? "By-" + part.substring(1, part.length() - 1) : part;
            for (String piece : word.split("[^A-Za-z0-9]+", -1)) {
                if (piece.isEmpty()) {
                    continue;
                }
                name.append(name.isEmpty() ? piece : Character.toUpperCase(piece.charAt(0)) + piece.substring(1));
            }
        }
        return name.isEmpty() ? "index" : name.toString();
    }

    /// What is asked for in the path or the query.
    ///
    /// @param name as it is written
    /// @param place `path` or `query`
    /// @param says what it does
    /// @param schema of its value
    record Parameter(String name, String place, String says, ObjectNode schema) {}

    /// What a good answer is.
    ///
    /// @param mediaType of its body
    /// @param schema of its body
    record Produces(String mediaType, ObjectNode schema) {}

    /// Makes an answer.
    @FunctionalInterface
    interface Work {
        /// What is answered to a call.
        ///
        /// @throws Unfit if the call asks for what cannot be
        Reply answer(Call call);
    }
}
