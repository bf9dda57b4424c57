package io.chatmedia.jmh.peers;

import com.fasterxml.jackson.databind.ObjectReader;
import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiDateFormat;
import com.mypurecloud.sdk.v2.model.ChatMediaParticipant;

/** The vendor's own SDK: its mapper and its class. */
final class Sdk {

    private Sdk() {}

    static DocumentReader stock() {
        ObjectReader reader = ApiClient.buildObjectMapper(new ApiDateFormat()).readerFor(ChatMediaParticipant.class);
        return reader::readValue;
    }
}
