package org.attache.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import org.attache.serve.page.Shell;

/// Fills templates, which were compiled when the program was built. JTE escapes every value for the place it stands
/// at: text, attribute or address.
final class Renderer {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    byte[] page(String template, Shell shell, Object model) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", shell);
        parameters.put("page", model);
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, out);
        return out.toByteArray();
    }
}
