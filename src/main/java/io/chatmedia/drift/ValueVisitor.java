package io.chatmedia.drift;

import io.chatmedia.json.ReadLimits;
import io.chatmedia.scan.Utf8Tokens;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits the strings of a document where the contract has timestamps and enums, even if the document is faulty: a
 * reader returns no values of a rejected document. The visit ends at the first syntax fault and is limited to the depth
 * of a reader.
 */
final class ValueVisitor {

    private static final Limits LIMITS = new Limits(
            ReadLimits.MAX_DEPTH,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    private final ContractNode root;
    private final BiConsumer<ContractNode, String> values;

    /** @param values takes each string with its place */
    ValueVisitor(ContractNode root, BiConsumer<ContractNode, String> values) {
        this.root = root;
        this.values = values;
    }

    void visit(byte[] document) {
        value(Utf8Tokens.of(document, 0, document.length, Location.START, LIMITS), root);
    }

    private void value(Utf8Tokens tokens, @Nullable ContractNode node) {
        if (node == null) {
            tokens.skip(null);
        } else if (node.isTimestamp() || node.values() != null) {
            String text = tokens.kind() == Kind.STRING ? tokens.text() : null;
            if (text != null) {
                values.accept(node, text);
            } else {
                tokens.skip(null);
            }
        } else if (!node.isList() && tokens.beginObject()) {
            for (String name; (name = tokens.nextKey()) != null; ) {
                tokens.toValue();
                value(tokens, node.child(name));
            }
        } else if (node.isList() && tokens.beginArray()) {
            while (tokens.nextElement()) {
                value(tokens, node.child(""));
            }
        } else {
            tokens.skip(null);
        }
    }
}
