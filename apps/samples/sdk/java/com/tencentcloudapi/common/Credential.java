package com.tencentcloudapi.common;

public class Credential {
    public final String id;
    public final String key;

    public Credential(String id, String key) {
        this.id = id;
        this.key = key;
    }
}
