package org.attache.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.FieldName;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.attache.fact.Markup;
import org.attache.fact.ProblemCode;

/// Reads a mail message: its plain text, or its HTML where it has no plain text. Attachments are left out.
final class MailReader {
    /// Parts looked at in one message.
    private static final int MAX_PARTS = 200;

    private MailReader() {}

    static ReadDocument read(byte[] bytes) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        Message message;
        try {
            message = builder.parseMessage(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            return new ReadDocument.Unread(ProblemCode.BROKEN_DOCUMENT, "no mail message (" + e.getMessage() + ")");
        }
        List<Markup.Entry> entries = new ArrayList<>();
        Optional.ofNullable(message.getSubject())
                .filter(s -> !s.isBlank())
                .ifPresent(s -> entries.add(new Markup.Entry("title", s.strip())));
        Optional.ofNullable(message.getDate())
                .ifPresent(d ->
                        entries.add(new Markup.Entry("mail:date", d.toInstant().toString())));
        try {
            return new ReadDocument.Text(DocumentReader.tidy(words(message)), entries, end(message, bytes));
        } catch (IOException e) {
            return new ReadDocument.Unread(ProblemCode.BROKEN_DOCUMENT, "a part is broken (" + e.getMessage() + ")");
        }
    }

    /// A message of several parts ends with its boundary and two more hyphens.
    private static ReadDocument.End end(Message message, byte[] bytes) {
        if (message.getHeader().getField(FieldName.CONTENT_TYPE) instanceof ContentTypeField type
                && type.isMultipart()
                && type.getBoundary() != null) {
            String all = new String(bytes, StandardCharsets.ISO_8859_1);
            return all.contains("--" + type.getBoundary() + "--") ? ReadDocument.End.THERE : ReadDocument.End.MISSING;
        }
        return ReadDocument.End.THERE;
    }

    private static String words(Message message) throws IOException {
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder();
        Deque<Entity> parts = new ArrayDeque<>(List.of(message));
        for (int seen = 0; !parts.isEmpty() && seen < MAX_PARTS; seen++) {
            Entity part = parts.poll();
            Body body = part.getBody();
            if (body instanceof Multipart several) {
                several.getBodyParts().reversed().forEach(parts::addFirst);
            } else if (body instanceof Message inner) {
                parts.addFirst(inner);
            } else if (body instanceof SingleBody single && part.getFilename() == null) {
                if (part.getMimeType().equals("text/plain")) {
                    plain.append(text(part, single)).append("\n\n");
                } else if (part.getMimeType().equals("text/html")) {
                    html.append(PageReader.read(text(part, single), ReadSettings.DEFAULT.maxDepth())
                                    .text())
                            .append("\n\n");
                }
            }
        }
        return plain.toString().isBlank() ? html.toString() : plain.toString();
    }

    private static String text(Entity part, SingleBody body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        Optional<String> charset = Optional.ofNullable(part.getCharset())
                .filter(c -> !c.equalsIgnoreCase(StandardCharsets.US_ASCII.name()));
        return TextDecoder.decode(out.toByteArray(), charset, "mail").text();
    }
}
