package dev.parley.testkit.uploads;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.wholeNumber;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.Content;
import dev.parley.testkit.wire.ContentCollector;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An upload that is under way, or has ended. */
final class PendingUpload {
    private static final long BLOCK = 1L << 20;
    private static final int HOUR = 3600;

    final String id;
    final Map<String, Content> parts = new LinkedHashMap<>();
    private final JsonObject request;
    private final long bytes;
    private final long created;
    private String status = "pending";
    private @Nullable JsonObject file;

    PendingUpload(String id, JsonObject request, long bytes, long created) {
        this.id = id;
        this.request = request;
        this.bytes = bytes;
        this.created = created;
    }

    String name() {
        return text(request, "filename", "");
    }

    String purpose() {
        return text(request, "purpose", "");
    }

    @Nullable Long expiresAfter() {
        return wholeNumber(membersOrNone(request, "expires_after"), "seconds");
    }

    void requirePending() {
        if (!status.equals("pending")) throw new Refusal("Upload " + id + " is " + status + ".").param("upload_id");
    }

    void complete(JsonObject file) {
        this.file = file;
        status = "completed";
    }

    void cancel() {
        status = "cancelled";
        parts.clear();
    }

    /** Parts as one; refused when one is missing, or when all of them are not what was announced. */
    Content joined(List<String> ids, @Nullable String md5) {
        ContentCollector whole = new ContentCollector();
        MessageDigest digest = digest();
        for (String part : ids) {
            if (!parts.containsKey(part)) throw new Refusal("No such part: " + part).param("part_ids");
            copy(parts.get(part), whole, digest);
        }
        if (whole.size() != bytes) {
            throw new Refusal("Expected " + bytes + " bytes, but the parts have " + whole.size() + ".").param("part_ids");
        }
        if (md5 != null && !md5.equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new Refusal("The MD5 differs.").param("md5");
        }
        return whole.content();
    }

    JsonObject json() {
        return Json.object(
            "id", id,
            "object", "upload",
            "bytes", bytes,
            "created_at", created,
            "filename", name(),
            "purpose", purpose(),
            "status", status,
            "expires_at", created + HOUR,
            "file", Optional.ofNullable(file));
    }

    private static void copy(Content part, ContentCollector whole, MessageDigest digest) {
        for (long from = 0; from < part.size(); from += BLOCK) {
            byte[] block = part.slice(from, Math.min(BLOCK, part.size() - from)).bytes();
            digest.update(block);
            whole.add(ByteBuffer.wrap(block));
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
