package profile

type HttpProfile struct{ ReqTimeout int }
type ClientProfile struct{ HttpProfile *HttpProfile }

func NewClientProfile() *ClientProfile { return &ClientProfile{&HttpProfile{60}} }
