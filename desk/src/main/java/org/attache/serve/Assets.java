package org.attache.serve;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.attache.text.Digest;

/// Scripts, styles and shapes, from the jar, under names with the hash of their content: a browser may keep them for
/// ever. Anything else has no address.
final class Assets {
    /// Our own files lie in `desk/` of the class path; the others come from the packages of their makers.
    private static final Map<String, String> FILES = new HashMap<>();

    static {
        List.of("desk.css", "desk.js", "charts.js", "favicon.svg", "world.json")
                .forEach(f -> FILES.put(f, "/desk/" + f));
        List.of("pages.css", "pages.js", "people.js", "add.js").forEach(f -> FILES.put(f, "/desk/" + f));
        FILES.put("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js");
        FILES.put("cytoscape.js", "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.min.js");
        FILES.put("echarts.js", "/META-INF/resources/_static/echarts/5.6.0/dist/echarts.min.js");
    }

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> byAddress = new HashMap<>();

    private static final class Asset {
        private final String type;
        private final byte[] zipped;

        Asset(String type, byte[] zipped) {
            this.type = type;
            this.zipped = zipped;
        }
    }

    Assets() {
        FILES.forEach((name, resource) -> {
            byte[] bytes = read(resource);
            int dot = name.lastIndexOf('.');
            String address = "/assets/" + name.substring(0, dot) + "."
                    + Digest.sha256(bytes).substring(0, 10) + name.substring(dot);
            addresses.put(name, address);
            byAddress.put(address, new Asset(type(name), zipped(bytes)));
        });
    }

    /// The address of a file.
    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }

    void serve(Context context) {
        Asset asset = byAddress.get(context.path());
        if (asset == null) {
            throw new NotFoundResponse();
        }
        context.disableCompression();
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.header("Content-Encoding", "gzip");
        context.contentType(asset.type).result(asset.zipped);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + resource + " cannot be read", e);
        }
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
