package main

import "bufio"

// longestAnswer is the greatest length of a line that somebody types, in bytes.
const longestAnswer = 1 << 16

// inputLines gives the function that asks for the next line of the input: the
// line comes through the channel, which is closed at the input's end. Reading
// goes on in the background, so that an interrupt need not wait for it.
func (a *app) inputLines() func() <-chan string {
	in := bufio.NewScanner(a.in)
	in.Buffer(nil, longestAnswer)
	return func() <-chan string {
		line := make(chan string, 1)
		go func() {
			defer close(line)
			if in.Scan() {
				line <- in.Text()
			}
		}()
		return line
	}
}
