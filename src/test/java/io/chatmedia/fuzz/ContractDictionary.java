package io.chatmedia.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a fuzzer the words of the contract, and pieces of JSON with which a reader may have trouble. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DictionaryFile(resourcePath = "contract.dict")
@DictionaryEntries({
    "null",
    "true",
    "false",
    "{}",
    "[]",
    "{\"",
    "\":",
    "\":{\"",
    "\":[{\"",
    "\",\"",
    ",\"",
    "[null]",
    "-1",
    "101",
    "1.0",
    "1e9",
    "2147483648",
    "-2147483649",
    "123456789012345678901",
    "\\ud83d",
    "\\ude00",
    "\\u0000",
    "\\u202e",
    "\\\"",
    "\u00e9",
    "\u20ac",
    "\ud83d\ude00",
    "\u2028",
    "\ufeff",
    "\"2024-02-29T23:59:59Z\"",
    "\"2024-02-30T00:00:00.001Z\""
})
@interface ContractDictionary {}
