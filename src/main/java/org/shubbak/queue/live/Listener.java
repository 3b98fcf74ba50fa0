package org.shubbak.queue.live;

/** Somebody who looks at a hall. Whoever tells him does not wait for him: what is overtaken is left out. */
public interface Listener {

    void say(Frame frame);

    /** Nothing more will be told; he may come again. */
    void end();
}
