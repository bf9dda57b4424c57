package io.chatmedia.cli;

import io.chatmedia.json.ReadMode;
import picocli.CommandLine.Option;

/** The option {@code --mode}, the same for every command that has it. */
final class ModeOption {

    @Option(
            names = "--mode",
            paramLabel = "strict|tolerant",
            defaultValue = "strict",
            description = {
                "strict (the default): the documented contract and nothing else;",
                "tolerant: also what the live platform is known to send"
            })
    private ReadMode mode = ReadMode.STRICT;

    ReadMode mode() {
        return mode;
    }
}
