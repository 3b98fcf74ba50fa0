package org.shubbak.platform.postgres;

/** Whether an acknowledged commit must survive the plug being pulled. */
public enum Durability {
    DURABLE,
    FOR_TESTS
}
