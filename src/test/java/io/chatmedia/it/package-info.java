/** Tests of the packaged jars, run by {@code mvn verify}: they use them as a user does, in processes of their own. */
package io.chatmedia.it;
