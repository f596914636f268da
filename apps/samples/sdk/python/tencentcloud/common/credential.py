class Credential:
    def __init__(self, secret_id, secret_key):
        self.keys = (secret_id, secret_key)
