package com.tencentcloudapi.common.exception;

public class TencentCloudSDKException extends Exception {
    private final String requestId;
    private final String errorCode;

    public TencentCloudSDKException(String message, String requestId, String errorCode) {
        super(message);
        this.requestId = requestId;
        this.errorCode = errorCode;
    }

    public String getRequestId() {
        return requestId;
    }

    public String getErrorCode() {
        return errorCode;
    }
}
