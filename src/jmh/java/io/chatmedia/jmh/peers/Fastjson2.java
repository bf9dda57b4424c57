package io.chatmedia.jmh.peers;

import com.alibaba.fastjson2.JSON;
import io.chatmedia.jmh.plain.Participant;

/** fastjson2 as it comes. */
final class Fastjson2 {

    private Fastjson2() {}

    static DocumentReader stock() {
        return document -> JSON.parseObject(document, Participant.class);
    }
}
