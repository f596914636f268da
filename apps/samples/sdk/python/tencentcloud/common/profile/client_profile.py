class ClientProfile:
    def __init__(self, httpProfile):
        self.httpProfile = httpProfile
