package io.chatmedia.jmh.peers;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.chatmedia.jmh.plain.Participant;
import io.chatmedia.participant.ChatMediaParticipant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The library's own JSON Schema of the contract, with its formats asserted, and Jackson 3 binding what passes it. */
final class JsonSchema {

    private JsonSchema() {}

    static DocumentReader andBinding() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(io.chatmedia.schema.JsonSchema.strict(ChatMediaParticipant.class)
                        .document());
        JsonMapper mapper = new JsonMapper();
        ObjectReader trees = mapper.reader();
        ObjectReader participants = mapper.readerFor(Participant.class);
        return document -> {
            JsonNode tree = trees.readTree(document);
            List<Error> errors = schema.validate(
                    tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
            if (!errors.isEmpty()) {
                throw new Refused(errors.toString());
            }
            return participants.<Participant>readValue(participants.treeAsTokens(tree));
        };
    }
}
