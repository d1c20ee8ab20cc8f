package diag

var keysMessages = []Message{}
