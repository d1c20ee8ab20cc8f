package main

import (
	"errors"
	"fmt"
	"net"
	"syscall"

	"briefdeck/deck/diag"
)

// The port of a preview, and how many after it are tried where it is taken.
const (
	usualPort  = 7337
	otherPorts = 20
)

// listen opens a port of this machine that only it can reach: the one given, or
// else the first free one from there on.
func listen(port int, given bool) (net.Listener, *diag.Problem) {
	l, err := listenAt(port)
	for next := port + 1; portTaken(err) && !given && next <= port+otherPorts; next++ {
		l, err = listenAt(next)
	}
	switch {
	case err == nil:
		return l, nil
	case portTaken(err):
		problem := diag.New(diag.Pos{}, diag.ServePortTaken, port, freePort())
		return nil, &problem
	}
	problem := diag.New(diag.Pos{}, diag.ServePortRefused, port)
	return nil, &problem
}

// portTaken tells whether a port could not be had because somebody else has it.
func portTaken(err error) bool {
	const windows = syscall.Errno(10048) // WSAEADDRINUSE, which Go does not take for EADDRINUSE
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, windows)
}

func listenAt(port int) (net.Listener, error) {
	return net.Listen("tcp4", fmt.Sprintf("127.0.0.1:%d", port))
}

// freePort is a port that is free now; the usual one where none can be had.
func freePort() int {
	l, err := listenAt(0)
	if err != nil {
		return usualPort
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}
