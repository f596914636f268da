class HttpProfile:
    def __init__(self, reqTimeout=60):
        self.reqTimeout = reqTimeout
