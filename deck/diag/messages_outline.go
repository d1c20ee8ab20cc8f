package diag

var outlineMessages = []Message{}
