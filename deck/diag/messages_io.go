package diag

var ioMessages = []Message{}
