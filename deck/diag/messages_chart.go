package diag

var chartMessages = []Message{}
