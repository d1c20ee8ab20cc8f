package diag

var themeMessages = []Message{}
