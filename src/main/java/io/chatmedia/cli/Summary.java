package io.chatmedia.cli;

import picocli.CommandLine.ExitCode;

/** Counts documents, accepted and rejected, and violations. */
final class Summary implements DocumentSink {

    private long documents;
    private long rejected;
    private long violations;

    @Override
    public void accept(DocumentResult checked) {
        documents++;
        rejected += checked.isAccepted() ? 0 : 1;
        violations += checked.result().violations().size();
    }

    int exitCode() {
        return rejected == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Override
    public String toString() {
        return documents + " documents, " + (documents - rejected) + " accepted, " + rejected + " rejected, "
                + violations + " violations";
    }
}
