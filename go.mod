module briefdeck

go 1.26
