/**
 * Chat media participants from the wire: typed records with their contract on their components, a strict reader, and
 * validation of objects built in code.
 */
@SuppressWarnings("requires-automatic") // record-builder-core has no descriptor; it is needed to compile only.
module io.chatmedia {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive jakarta.validation;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires java.logging; // JBoss Logging, by which Hibernate Validator logs, cannot do without and does not say so
    requires org.hibernate.validator;
    requires static transitive org.jspecify;
    requires static info.picocli;
    requires static io.soabase.recordbuilder.core;
    requires static transitive java.compiler;
    requires static me.tongfei.progressbar;

    exports io.chatmedia.contract;
    exports io.chatmedia.envelope;
    exports io.chatmedia.json;
    exports io.chatmedia.message;
    exports io.chatmedia.problem;
    exports io.chatmedia.schema;
    exports io.chatmedia.participant;
    exports io.chatmedia.raw;
    exports io.chatmedia.validation;

    opens io.chatmedia.envelope to
            org.hibernate.validator;
    opens io.chatmedia.participant to
            org.hibernate.validator;
    opens io.chatmedia.message to
            org.hibernate.validator;
    opens io.chatmedia.json to
            tools.jackson.databind;
    opens io.chatmedia.problem to
            tools.jackson.databind;
    opens io.chatmedia.cli to
            info.picocli;
}
