package com.tencentcloudapi.common.profile;

public class ClientProfile {
    public HttpProfile http;

    public void setHttpProfile(HttpProfile http) {
        this.http = http;
    }
}
