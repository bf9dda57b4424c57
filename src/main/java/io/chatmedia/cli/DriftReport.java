package io.chatmedia.cli;

import io.chatmedia.drift.Drift;
import io.chatmedia.drift.DriftPage;
import io.chatmedia.drift.DriftText;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The report on differences from the contract, written after the last document. */
final class DriftReport implements DocumentSink {

    private final Drift drift = new Drift(ChatMediaParticipant.class);
    private final OutputStream out;
    private final @Nullable AtomicFile page;

    /** @param page the file for the page, if there is to be one */
    DriftReport(OutputStream out, @Nullable Path page) throws IOException {
        this.out = out;
        this.page = page == null ? null : new AtomicFile(page);
    }

    @Override
    public void accept(DocumentResult checked) {
        drift.add(ErrorMessages.onOneLine(checked.source()), checked.document(), checked.result());
    }

    @Override
    public void finish() throws IOException {
        if (page != null) {
            Writer writer = new OutputStreamWriter(page.out(), StandardCharsets.UTF_8);
            new DriftPage(writer).write(drift);
            writer.flush();
            page.finish();
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new DriftText(writer, Terminal.widthOf(out)).write(drift);
        writer.flush();
    }

    @Override
    public void publish() throws IOException {
        if (page != null) {
            page.publish();
        }
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
    }
}
