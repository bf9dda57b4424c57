package io.chatmedia.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chatmedia.oracle.MapperInvariants;
import org.junit.jupiter.params.provider.MethodSource;

/** A {@code @StrictRecord} through a stock mapper, in both modes. */
class MapperFuzz {

    @MethodSource("io.chatmedia.fuzz.Seeds#documents")
    @ContractDictionary
    @FuzzTest
    void any_document(byte[] document) {
        MapperInvariants.assertHold(document);
    }
}
