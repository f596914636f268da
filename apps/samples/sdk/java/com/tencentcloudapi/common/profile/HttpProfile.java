package com.tencentcloudapi.common.profile;

public class HttpProfile {
    public int connTimeout = 60;
    public int readTimeout = 0;

    public void setConnTimeout(int seconds) {
        connTimeout = seconds;
    }

    public void setReadTimeout(int seconds) {
        readTimeout = seconds;
    }
}
