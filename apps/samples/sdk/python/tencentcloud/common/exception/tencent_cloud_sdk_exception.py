class TencentCloudSDKException(Exception):
    def __init__(self, code=None, message=None, requestId=None):
        super().__init__(message)
        self.code = code
        self.requestId = requestId

    def get_code(self):
        return self.code

    def get_request_id(self):
        return self.requestId
