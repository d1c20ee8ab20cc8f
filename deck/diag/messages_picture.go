package diag

var pictureMessages = []Message{}
