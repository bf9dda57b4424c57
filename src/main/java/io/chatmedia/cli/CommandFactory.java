package io.chatmedia.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, with the streams that they work on. */
final class CommandFactory implements IFactory {

    private final StandardStreams streams;

    CommandFactory(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(streams));
        } else if (type == ReportCommand.class) {
            return type.cast(new ReportCommand(streams));
        } else if (type == SchemaCommand.class) {
            return type.cast(new SchemaCommand(streams));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
