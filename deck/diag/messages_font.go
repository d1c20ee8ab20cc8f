package diag

var fontMessages = []Message{}
