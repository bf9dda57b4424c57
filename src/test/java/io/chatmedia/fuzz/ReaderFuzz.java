package io.chatmedia.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chatmedia.oracle.ReadInvariants;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code RecordReader.read}, in both modes. */
class ReaderFuzz {

    @MethodSource("io.chatmedia.fuzz.Seeds#documents")
    @ContractDictionary
    @FuzzTest
    void any_document(byte[] document) {
        ReadInvariants.assertHold(document);
    }
}
