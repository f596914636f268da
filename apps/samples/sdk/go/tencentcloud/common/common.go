package common

type Credential struct{ SecretId, SecretKey string }

func NewCredential(id, key string) *Credential { return &Credential{id, key} }
func Uint64Ptr(value uint64) *uint64           { return &value }
func StringPtr(value string) *string           { return &value }
